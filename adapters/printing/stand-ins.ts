import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Font } from "fontkit";
import { parsed } from "./fonts.ts";

/** A font that stands in for characters that the main font lacks; `name` is its file. */
export interface StandIn {
  name: string;
  font: Font;
}

/** What `scripts/setup/subset-fonts.mjs` made; nothing where it never ran. */
const built = fileURLToPath(new URL("../../dist/fonts", import.meta.url));
const lastResort = "9-last-resort.ttf";

/** Of a machine that has them: the national font 全字庫 (with its private-use characters), then Hanazono. */
const installed = [
  "/usr/share/fonts/truetype/cns11643/TW-Sung-98_1.ttf",
  "/usr/share/fonts/truetype/cns11643/TW-Sung-Ext-B-98_1.ttf",
  "/usr/share/fonts/truetype/cns11643/TW-Sung-Plus-98_1.ttf",
  "/usr/share/fonts/truetype/hanazono/HanaMinA.ttf",
  "/usr/share/fonts/truetype/hanazono/HanaMinB.ttf",
];

const kept = new Map<string, Font>();

/** The first font that has all of these code points. Fonts are read when a name first needs them, and kept. */
export function standInFor(codePoints: readonly number[]): StandIn | undefined {
  for (const name of candidates()) {
    const font = kept.get(name) ?? parsed(name);
    kept.set(name, font);
    if (codePoints.every((codePoint) => font.hasGlyphForCodePoint(codePoint))) return { name, font };
  }
  return undefined;
}

function candidates(): string[] {
  const files = existsSync(built) ? readdirSync(built).sort() : [];
  const ours = files.filter((file) => /\.(ttf|otf)$/.test(file)).map((file) => path.join(built, file));
  const last = ours.filter((file) => path.basename(file) === lastResort);
  const first = ours.filter((file) => !last.includes(file));
  return [...first, ...installed.filter((file) => existsSync(file)), ...last];
}
