import { render } from "preact";
import { keepTextsAlive } from "../browser/keep-texts-alive.ts";
import { App } from "./app.tsx";
import { BootScreen } from "./boot/boot-screen.tsx";
import { pageAt } from "./pages/pages.ts";
import { currentPath } from "./router.ts";

// The page's code and LIFF's core come while the configuration is still on its way; who shows them reports failures.
const early = [pageAt(currentPath()).load(), import("@line/liff/core")];
Promise.allSettled(early);

const root = document.getElementById("app");
if (!root) throw new Error("The page has no #app");
root.replaceChildren();
keepTextsAlive(root);
render(
  <BootScreen>
    <App />
  </BootScreen>,
  root,
);
