import { leastCropWidth } from "./card-photo.ts";
import { type Size, widestCrop } from "./crop.ts";
import { type PictureType, pictureType } from "./picture-type.ts";

export type PictureFault = "tooLarge" | "heic" | "notAPicture" | "unreadable" | "tooSmall" | "tooNarrow";

/** A picture that cannot become a card photo; the page has a remedy for each fault. */
export class PictureError extends Error {
  readonly fault: PictureFault;

  constructor(fault: PictureFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Beyond this a phone may run out of memory while decoding. */
const mostBytes = 60 * 1024 * 1024;

/** Longest edge kept in memory; the crop needs no more, and iOS limits the canvas. */
const longestEdge = 2048;

/**
 * Decodes a picture upright on the phone and shrinks it.
 * @throws PictureError
 */
export async function openPicture(file: Blob): Promise<HTMLCanvasElement> {
  if (file.size > mostBytes) throw new PictureError("tooLarge");
  // What the browser decodes is good enough, since a JPEG is made of it: Safari takes HEIC, many take WebP.
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(async () => {
    throw new PictureError(faultOf(await typeOf(file)));
  });
  try {
    if (!isWideEnough(bitmap)) throw new PictureError("tooSmall");
    const picture = shrunk(bitmap);
    // A panorama is large enough only until its long edge has been brought down.
    if (!isWideEnough(picture)) throw new PictureError("tooNarrow");
    return picture;
  } finally {
    bitmap.close();
  }
}

const isWideEnough = (picture: Size): boolean => widestCrop(picture).width >= leastCropWidth;

const typeOf = async (file: Blob): Promise<PictureType> =>
  pictureType(new Uint8Array(await file.slice(0, 12).arrayBuffer()));

function faultOf(type: PictureType): PictureFault {
  if (type === "heic") return "heic";
  return type === "other" ? "notAPicture" : "unreadable";
}

function shrunk(bitmap: ImageBitmap): HTMLCanvasElement {
  const scale = Math.min(1, longestEdge / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  paint(canvas).drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The same picture turned a quarter to the right. */
export function turned(picture: HTMLCanvasElement): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = picture.height;
  canvas.height = picture.width;
  const context = paint(canvas);
  context.translate(canvas.width, 0);
  context.rotate(Math.PI / 2);
  context.drawImage(picture, 0, 0);
  return canvas;
}

/** @throws PictureError when the device has no canvas memory left */
export function paint(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (!context) throw new PictureError("unreadable");
  context.imageSmoothingQuality = "high";
  return context;
}
