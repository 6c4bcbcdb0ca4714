/** Most bytes of a photo as it comes in, by page or chat; a phone's own pictures have less. */
export const MOST_PHOTO_BYTES = 12 * 1024 * 1024;
