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
  const font = create(readFileSync(require.resolve(`@expo-google-fonts/noto-sans-tc/${files[weight]}`)));
  if (!("layout" in font)) throw new Error("a collection of fonts where one was expected");
  return font;
}
