import { existsSync } from "node:fs";
import path from "node:path";
import { PROJECT } from "./project.mjs";

/** The first version that runs TypeScript without a flag. */
const NEEDED = [22, 18];

/**
 * The machine's Node when it is new enough, else the one that npm installed.
 * @returns {string} path of the program
 */
export function pickNode() {
  if (newEnough(process.versions.node)) return process.execPath;
  const carried = path.join(PROJECT, "node_modules", ".bin", "node");
  if (existsSync(carried)) return carried;
  throw new Error(
    `Node ${NEEDED.join(".")} or newer is needed; this is ${process.versions.node}, and npm carries none for ` +
      `${process.platform}-${process.arch}. Install one from https://nodejs.org.`,
  );
}

/** @param {string} version */
function newEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}
