import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fingerprint } from "./fingerprint.mjs";
import { PROJECT } from "./project.mjs";
import { run } from "./run.mjs";
import { unlessStamped } from "./stamp.mjs";

const folder = path.join(PROJECT, "dist", "fonts");
const sources = ["scripts/setup/build-fonts.mjs", "scripts/setup/subset-fonts.mjs", "package-lock.json"];

/**
 * Makes the fonts that stand in for characters of names that the main font lacks, when the packages changed.
 * @param {string} node
 */
export async function buildFonts(node) {
  await unlessStamped("dist/fonts/.stamp", fingerprint(sources), async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await run("Choosing glyphs for rare characters", node, ["scripts/setup/subset-fonts.mjs", folder]);
  });
}
