import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";

const require = createRequire(import.meta.url);

export type Weight = "regular" | "bold";

const files: Record<Weight, string> = {
  regular: "400Regular/NotoSansTC_400Regular.ttf",
  bold: "700Bold/NotoSansTC_700Bold.ttf",
};

/** Parsed once and kept: parsing costs three times what drawing a bill does. */
export const fonts: Record<Weight, Font> = { regular: load("regular"), bold: load("bold") };

function load(weight: Weight): Font {
  return parsed(require.resolve(`@expo-google-fonts/noto-sans-tc/${files[weight]}`));
}

/** @throws Error when the file holds a collection of fonts */
export function parsed(file: string): Font {
  const font = create(readFileSync(file));
  if (!("layout" in font)) throw new Error(`${file} is a collection of fonts`);
  return font;
}
