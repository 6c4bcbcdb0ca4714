import { type Box, type Grey, Tally } from "./pixels.ts";

export interface Background {
  /** Standard deviation of brightness, 0–128. */
  spread: number;
  /** Part of the background's pixels that lie on an edge, 0–1. */
  edges: number;
}

/** A step in brightness between neighbours two apart that the eye takes for a line. */
const edge = 24;

/**
 * Looks at the upper corners, beside and above the head: further down there are shoulders and long hair.
 * @param tilt degrees by which the head leans to the picture's right
 */
export function backgroundOf(grey: Grey, face: Box, tilt: number): Background {
  const inHead = headShape(face, tilt);
  const { width, height, data } = grey;
  const [brightness, edges] = [new Tally(), new Tally()];
  const lowest = Math.min(height - 1, face.y + face.height / 2);
  for (let y = 1; y < lowest; y++)
    for (let x = 1; x < width - 1; x++) {
      if (inHead(x, y)) continue;
      const at = y * width + x;
      const across = data[at + 1]! - data[at - 1]!;
      const down = data[at + width]! - data[at - width]!;
      brightness.add(data[at]!);
      edges.add(Math.hypot(across, down) > edge ? 1 : 0);
    }
  return { spread: Math.sqrt(brightness.variance), edges: edges.mean };
}

/** Whether a point lies in an ellipse around the face with hair and ears, leaning as the head does. */
function headShape(face: Box, tilt: number): (x: number, y: number) => boolean {
  const [middleX, middleY] = [face.x + face.width / 2, face.y + face.height / 2];
  const [cos, sin] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
  return (x, y) => {
    const [dx, dy] = [x - middleX, y - middleY];
    const across = (dx * cos + dy * sin) / (0.75 * face.width);
    // Hair reaches higher above the face than the chin below it.
    const down = (dy * cos - dx * sin + 0.1 * face.height) / (1.05 * face.height);
    return across * across + down * down < 1;
  };
}
