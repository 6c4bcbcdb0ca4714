import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PROJECT } from "./project.mjs";

/**
 * Does `work` unless the note beside its results says that they were made from just this.
 * @param {string} note file relative to the project, in the folder of the results
 * @param {string} fingerprint of what the results are made from
 * @param {() => Promise<void>} work
 */
export async function unlessStamped(note, fingerprint, work) {
  const file = path.join(PROJECT, note);
  if (read(file) === fingerprint) return;
  await work();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, fingerprint);
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}
