/** Pixels of the picture of a bill in the chat; a phone shows no more. */
export const billPictureSize = { width: 1040, height: 990 } as const;
