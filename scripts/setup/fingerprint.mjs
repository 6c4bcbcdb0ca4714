import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { PROJECT } from "./project.mjs";

/**
 * Hex SHA-256 over names and contents of files, to see whether any changed.
 * @param {string[]} places files and folders, relative to the project
 */
export function fingerprint(places) {
  const hash = createHash("sha256");
  for (const file of places.flatMap(filesIn).sort()) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(path.join(PROJECT, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesIn(place) {
  if (!statSync(path.join(PROJECT, place)).isDirectory()) return [place];
  return readdirSync(path.join(PROJECT, place)).flatMap((name) => filesIn(path.join(place, name)));
}
