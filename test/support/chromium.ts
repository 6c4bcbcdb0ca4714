import { type Browser, chromium } from "playwright-core";

/** Quiet, without what a container lacks; source: Chromium's command-line switches. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface ChromiumOptions {
  /** Pages that are left are frozen and shown again on the way back, as on phones; Playwright switches that off. */
  freezesPages?: boolean;
}

/** Starts the Chromium that `npm test` found (its environment is set already), or the one of Debian's package. */
export function launchChromium({ freezesPages = false }: ChromiumOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium",
    args,
    ...(freezesPages && { ignoreDefaultArgs: ["--disable-back-forward-cache"] }),
  });
}
