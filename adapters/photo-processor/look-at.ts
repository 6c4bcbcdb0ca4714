import sharp from "sharp";
import type { PhotoLook } from "#usecases/ports/photos.ts";

/** About 300 dpi on the card, where blur begins to show; pictures of all sizes are compared at this one. */
const edge = 540;

/** Measures a processed photo. It finds no faces: it looks at the upper middle, where a portrait has its face. */
export async function lookAt(jpeg: Buffer): Promise<PhotoLook> {
  const { data, info } = await sharp(jpeg)
    .resize({ width: edge, height: edge, fit: "inside" })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const part = (length: number, share: number) => Math.round(length * share);
  // In a pipeline stats() would measure the picture before the cut.
  const middle = await sharp(data, { raw: info })
    .extract({
      left: part(info.width, 0.25),
      top: part(info.height, 0.15),
      width: part(info.width, 0.5),
      height: part(info.height, 0.6),
    })
    .png()
    .toBuffer();
  const { channels, sharpness } = await sharp(middle).stats();
  const { mean, stdev } = channels[0]!;
  return { brightness: mean, contrast: stdev, detail: stdev > 0 ? sharpness / stdev : 0 };
}
