import { carriedChromium } from "./carried-chromium.mjs";

/**
 * @typedef {object} Chromium
 * @property {string} path of the program
 * @property {NodeJS.ProcessEnv} env what it needs to be told
 */

const system = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const PATIENCE_MS = 30_000;

/**
 * A Chromium that really starts here: the one at CHROMIUM_PATH, else the system's, else the one that npm carries.
 * @param {string[]} programs of the system, to be tried in this order
 * @returns {Promise<Chromium | undefined>}
 */
export async function findChromium(programs = system) {
  const given = process.env.CHROMIUM_PATH;
  for (const path of given ? [given] : programs)
    if (await starts({ path, env: {} })) return { path, env: {} };
  const carried = await carriedChromium();
  return carried && (await starts(carried)) ? carried : undefined;
}

/** @param {Chromium} chromium */
async function starts({ path, env }) {
  const { chromium } = await import("playwright-core");
  try {
    const launch = { executablePath: path, args: ["--no-sandbox", "--disable-gpu"], timeout: PATIENCE_MS };
    const browser = await chromium.launch({ ...launch, env: { ...process.env, ...env } });
    await browser.close();
    return true;
  } catch {
    // It is missing, or a library that it needs is.
    return false;
  }
}
