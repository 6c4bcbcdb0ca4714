// The named export `raw` is a symbology of that name; the function is a member of the default one.
import bwip from "bwip-js/node";

/** Code 39 without check character, as store tills read it: widths of bars and spaces in modules, bar first. */
function code39Widths(text: string): number[] {
  const [symbol] = bwip.raw({ bcid: "code39", text });
  if (!symbol || !("sbs" in symbol)) throw new Error("bwip-js drew no bars");
  return [...symbol.sbs];
}

/** A bar and where it begins, both in modules. */
export interface Bar {
  x: number;
  width: number;
}

/** The bars of a symbol from its left edge, without quiet zones. */
export function code39Bars(text: string): { bars: Bar[]; modules: number } {
  const bars: Bar[] = [];
  let x = 0;
  for (const [index, width] of code39Widths(text).entries()) {
    if (index % 2 === 0) bars.push({ x, width });
    x += width;
  }
  return { bars, modules: x };
}
