import { leastCropWidth } from "../card-photo.ts";

/**
 * Where a photo begins to deserve a word. Measured in docs/photo-check.md; rules of identity-card photos are those
 * of 內政部戶政司, 國民身分證相片規格 (35 × 45 mm, head 32–36 mm, upright, even light, plain white background).
 */
export const thresholds = {
  /** Crown to chin over the crop's height. Identity cards ask for 0.71–0.80; a card is still told apart at half. */
  head: { least: 0.5, most: 0.88 },
  /** Source pixels across the crop. */
  cropWidth: leastCropWidth,
  /** Middle of the face across: a fifth of the crop to either side looks misplaced. */
  middle: { least: 0.38, most: 0.62 },
  /** Crown and chin as parts of the crop; beyond the edge something of the head is cut off. */
  crown: -0.04,
  chin: 0.97,
  /** Degrees: eyes of people standing straight were measured up to 7° off the level. */
  tilt: 10,
  /** Nose off the middle of the eyes, in eye distances: straight faces 0.09–0.17, half-turned from 0.3. */
  turn: 0.28,
  /** Fine detail over contrast: sharp 0.012–0.024, a visible blur (3 px of 1200) 0.0037–0.0045. */
  sharpness: 0.005,
  /** Mean brightness of the face, 0–255: dim 44 and less, daylight 70–150 on light and dark skin, flashed over 205. */
  light: { least: 55, most: 205 },
  /** Part of the face burnt out to white: none in good light, 0.17 when overexposed by half a stop. */
  burnt: 0.12,
  /** The darker half of the face over the brighter: 0.64 still passes for soft side light. */
  evenness: 0.55,
  /** Brightness spread and edges beside the head: plain walls up to 24 and 0.004, rooms from 34 and 0.01. */
  background: { spread: 30, edges: 0.035 },
} as const;
