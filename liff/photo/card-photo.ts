/**
 * The photo on the card: 35 × 45 mm, the format of Taiwan's identity-card photos, at 24 pixels a millimetre
 * (600 dpi), so that a card printer never has to enlarge it.
 */
export const cardPhoto = { width: 840, height: 1080 } as const;

/** Below this many source pixels across the crop the print looks blurred. */
export const leastCropWidth = 300;
