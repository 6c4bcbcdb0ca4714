import liff from "@line/liff/core";
import IsInClient from "@line/liff/is-in-client";
import type { ExtendedInit, LiffMockApi } from "@line/liff-mock";
import { LiffMockPlugin } from "@line/liff-mock";
import type { Host } from "./host.ts";

const tokenKey = "sim_id_token";
// LIFF's own types know neither the mock flag of init nor the mock's store.
const mocked = liff as unknown as { init: ExtendedInit; $mock: LiffMockApi; getIDToken(): string | null };

/** The demo's LIFF: LINE's own mock, with the ID token that the simulator minted. */
export function demoHost(liffId: string): Host {
  const token = takeToken();
  liff.use(new IsInClient());
  liff.use(new LiffMockPlugin());
  return {
    init: async () => {
      await mocked.init({ liffId, mock: true });
      mocked.$mock.set((defaults) => ({ ...defaults, getIDToken: token ?? "" }));
    },
    isLoggedIn: () => token !== undefined,
    idToken: () => {
      const idToken = mocked.getIDToken();
      return idToken ? { token: idToken, expiresAt: undefined } : undefined;
    },
    login: () => location.reload(),
    forgetLogin: () => sessionStorage.removeItem(tokenKey),
    isInClient: () => isFramed(),
    close: () => window.parent.postMessage({ type: "liff.closeWindow" }, "*"),
    openOutside: (url) => {
      if (isFramed()) window.parent.postMessage({ type: "liff.openWindow", url }, "*");
      else window.open(url, "_blank", "noopener");
    },
  };
}

const isFramed = (): boolean => window.parent !== window;

/** Takes the token out of the URL, so that it is in no history; a reload finds it in the tab's storage. */
function takeToken(): string | undefined {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const given = fragment.get(tokenKey);
  if (given) {
    sessionStorage.setItem(tokenKey, given);
    history.replaceState(null, "", location.pathname + location.search);
  }
  return sessionStorage.getItem(tokenKey) ?? undefined;
}
