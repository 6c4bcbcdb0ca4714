import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { DomainError } from "#domain/errors.ts";
import { leastPhotoEdge } from "#domain/facts.ts";
import type { PhotoProcessor } from "#usecases/ports/photos.ts";
import { lookAt } from "./look-at.ts";

/** A phone's 48-megapixel picture passes; a bomb that unpacks to gigabytes does not. */
const MAX_PIXELS = 50_000_000;
const MAX_EDGE = 1600;
const THUMBNAIL_EDGE = 96;

/** Decodes and encodes with libvips, whose work runs on libuv's threads and not on the event loop. */
export function photoProcessor(): PhotoProcessor {
  return {
    async process(bytes) {
      await checkType(bytes);
      await checkHeader(bytes);
      const { data, info } = await reencode(bytes).catch(unreadable);
      return { jpeg: data, width: info.width, height: info.height, look: await lookAt(data) };
    },
    thumbnail: (jpeg) =>
      sharp(jpeg).resize(THUMBNAIL_EDGE, THUMBNAIL_EDGE, { fit: "inside" }).jpeg().toBuffer(),
  };
}

async function checkType(bytes: Buffer) {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (type?.mime !== "image/jpeg" && type?.mime !== "image/png")
    throw new DomainError("photo_unsupported_type");
}

// The header alone tells the size: a bomb is refused before a pixel of it is unpacked.
async function checkHeader(bytes: Buffer) {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(unreadable);
  if (width * height > MAX_PIXELS) throw new DomainError("photo_too_large");
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (short < leastPhotoEdge) throw new DomainError("photo_too_small");
  // A panorama is large enough only until its long edge has been brought down.
  if (short * Math.min(1, MAX_EDGE / long) < leastPhotoEdge) throw new DomainError("photo_too_narrow");
}

// sharp writes no metadata unless told to, so position, camera and thumbnail end here.
function reencode(bytes: Buffer) {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error" })
    .autoOrient()
    .resize({ width: MAX_EDGE, height: MAX_EDGE, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .jpeg({ quality: 88 })
    .toBuffer({ resolveWithObject: true });
}

function unreadable(cause: unknown): never {
  throw new DomainError("photo_unreadable", { cause });
}
