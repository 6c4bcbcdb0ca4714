import { type Box, type Grey, Tally } from "./pixels.ts";

export interface Background {
  /** Standard deviation of brightness, 0–128. */
  spread: number;
  /** Part of the background's pixels that lie on an edge, 0–1. */
  edges: number;
}

/** A step in brightness between neighbours two apart that the eye takes for a line. */
const edge = 24;

/** Looks at the upper corners, beside and above the head: further down there are shoulders and long hair. */
export function backgroundOf(grey: Grey, face: Box): Background {
  const { width, height, data } = grey;
  const [brightness, edges] = [new Tally(), new Tally()];
  const lowest = Math.min(height - 1, face.y + face.height / 2);
  for (let y = 1; y < lowest; y++)
    for (let x = 1; x < width - 1; x++) {
      if (inHead(x, y, face)) continue;
      const at = y * width + x;
      const across = data[at + 1]! - data[at - 1]!;
      const down = data[at + width]! - data[at - width]!;
      brightness.add(data[at]!);
      edges.add(Math.hypot(across, down) > edge ? 1 : 0);
    }
  return { spread: Math.sqrt(brightness.variance), edges: edges.mean };
}

/** An ellipse around the face with hair and ears. */
function inHead(x: number, y: number, face: Box): boolean {
  const across = (x - (face.x + face.width / 2)) / (0.72 * face.width);
  const down = (y - (face.y + face.height * 0.4)) / (1.05 * face.height);
  return across * across + down * down < 1;
}
