import { type Box, eachPixel, type Grey, Tally } from "./pixels.ts";

/**
 * Variance of the Laplacian over the variance of brightness: how much of the contrast is fine detail. Divided so
 * that a dark face is not called blurred. Source: Pech-Pacheco et al., 2000, "Diatom autofocusing".
 * @returns 0 for a blank area; blurred faces are under 0.01, see docs/photo-check.md
 */
export function sharpnessOf(grey: Grey, face: Box): number {
  const [detail, contrast] = [new Tally(), new Tally()];
  const { data, width } = grey;
  eachPixel(grey, face, 1, (at) => {
    contrast.add(data[at]!);
    detail.add(4 * data[at]! - data[at - 1]! - data[at + 1]! - data[at - width]! - data[at + width]!);
  });
  return detail.variance / Math.max(1, contrast.variance);
}
