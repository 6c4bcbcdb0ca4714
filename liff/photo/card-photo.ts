import { photoSize } from "#api/contracts/facts.ts";

// 600 dpi, so that a card printer never has to enlarge it.
const pixelsPerMillimetre = 24;

/** Pixels of the photo on the card. */
export const cardPhoto = {
  width: photoSize.width * pixelsPerMillimetre,
  height: photoSize.height * pixelsPerMillimetre,
} as const;

/** Below this many source pixels across the crop the print looks blurred. */
export const leastCropWidth = 300;
