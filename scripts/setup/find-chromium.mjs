import { execFile } from "node:child_process";
import { promisify } from "node:util";

const candidates = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const TRIAL = ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", "about:blank"];
const PATIENCE_MS = 30_000;

/**
 * A Chromium of this machine that really starts.
 * @returns {Promise<string | undefined>} path of the program
 */
export async function findChromium() {
  for (const program of candidates) if (program && (await starts(program))) return program;
  return undefined;
}

/** @param {string} program */
async function starts(program) {
  try {
    const { stdout } = await promisify(execFile)(program, TRIAL, { timeout: PATIENCE_MS });
    return stdout.includes("<html>");
  } catch {
    // Absent, or a library that it needs is.
    return false;
  }
}
