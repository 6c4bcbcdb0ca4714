import { mostPhotoMegabytes } from "#domain/facts.ts";

/** Most bytes of a photo as it comes in, by page or chat; a phone's own pictures have less. */
export const MOST_PHOTO_BYTES = mostPhotoMegabytes * 1024 * 1024;
