import { type Box, eachPixel, type Grey, Tally } from "./pixels.ts";

export interface Light {
  /** Mean brightness of the face, 0–255. */
  mean: number;
  /** The darker half of the face over the brighter, 0–1. */
  evenness: number;
  /** Part of the face that is burnt out, 0–1. */
  burnt: number;
}

/** From here a screen or a printer shows white without any drawing. */
const white = 250;

/** The light on the inner part of the face; hair and background stay out. */
export function lightOf(grey: Grey, face: Box): Light {
  const skin = inner(face);
  const half = { ...skin, width: skin.width / 2 };
  const [all, burnt] = [new Tally(), new Tally()];
  eachPixel(grey, skin, 0, (at) => {
    all.add(grey.data[at]!);
    burnt.add(grey.data[at]! >= white ? 1 : 0);
  });
  const [left, right] = [meanOf(grey, half), meanOf(grey, { ...half, x: half.x + half.width })];
  return { mean: all.mean, evenness: Math.min(left, right) / Math.max(1, left, right), burnt: burnt.mean };
}

function meanOf(grey: Grey, box: Box): number {
  const tally = new Tally();
  eachPixel(grey, box, 0, (at) => tally.add(grey.data[at]!));
  return tally.mean;
}

/** Without an eighth at each side. */
const inner = ({ x, y, width, height }: Box): Box => ({
  x: x + width / 8,
  y: y + height / 8,
  width: (width * 3) / 4,
  height: (height * 3) / 4,
});
