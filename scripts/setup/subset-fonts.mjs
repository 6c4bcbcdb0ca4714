import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { create } from "fontkit";
import { convert } from "fontverter";
import subsetFont from "subset-font";
import { PROJECT } from "./project.mjs";

/** The font that everything is printed in. */
const main = "@expo-google-fonts/noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf";

/**
 * Where what it lacks is taken from, first come first served: letters of indigenous and foreign names, then Han characters, which
 * in Japanese shapes are nearer to Taiwan's than in simplified ones. One weight will do for a character in a hundred thousand.
 */
const sources = [
  { file: "1-latin.ttf", font: "@embedpdf/fonts-latin/fonts/NotoSans-Regular.ttf" },
  { file: "2-japanese.otf", font: "@embedpdf/fonts-jp/fonts/NotoSansJP-Regular.otf" },
  { file: "3-simplified.otf", font: "@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf" },
];

/** Coarse, of every script of the first plane; it is too unusual inside to be cut down. */
const lastResort = "@fontsource/unifontex/files/unifontex-latin-400-normal.woff";

const [folder] = process.argv.slice(2);
const there = new Set(create(read(main)).characterSet);
for (const { file, font } of sources) {
  const added = create(read(font)).characterSet.filter((codePoint) => !there.has(codePoint));
  const subset = await subsetFont(read(font), String.fromCodePoint(...added), { targetFormat: "sfnt" });
  writeFileSync(path.join(folder, file), subset);
  for (const codePoint of added) there.add(codePoint);
}
writeFileSync(path.join(folder, "9-last-resort.ttf"), await convert(read(lastResort), "sfnt"));

/** @param {string} font within node_modules */
function read(font) {
  return readFileSync(path.join(PROJECT, "node_modules", font));
}
