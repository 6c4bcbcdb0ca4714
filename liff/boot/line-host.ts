import CloseWindow from "@line/liff/close-window";
import liff from "@line/liff/core";
import GetDecodedIDToken from "@line/liff/get-decoded-id-token";
import GetIDToken from "@line/liff/get-id-token";
import IsInClient from "@line/liff/is-in-client";
import IsLoggedIn from "@line/liff/is-logged-in";
import Login from "@line/liff/login";
import Logout from "@line/liff/logout";
import OpenWindow from "@line/liff/open-window";
import type { Host } from "./host.ts";
import { withoutLogin } from "./login-return.ts";
import { stayInWindow } from "./stay-in-window.ts";

liff.use(new CloseWindow());
liff.use(new GetDecodedIDToken());
liff.use(new GetIDToken());
liff.use(new IsInClient());
liff.use(new IsLoggedIn());
liff.use(new Login());
liff.use(new Logout());
liff.use(new OpenWindow());

/** The real SDK, built from its parts so that it contacts api.line.me only. */
export function lineHost(liffId: string): Host {
  return {
    init: () => {
      stayInWindow();
      return liff.init({ liffId });
    },
    isLoggedIn: () => liff.isLoggedIn(),
    idToken: () => {
      const token = liff.getIDToken();
      if (!token) return undefined;
      const end = liff.getDecodedIDToken()?.exp;
      return { token, expiresAt: end === undefined ? undefined : end * 1000 };
    },
    login: () => liff.login({ redirectUri: withoutLogin(location.href) }),
    forgetLogin: () => liff.logout(),
    isInClient: () => liff.isInClient(),
    close: () => liff.closeWindow(),
    openOutside: (url) => liff.openWindow({ url, external: true }),
  };
}
