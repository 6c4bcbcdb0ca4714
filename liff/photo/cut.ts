import { cardPhoto } from "./card-photo.ts";
import type { Crop } from "./crop.ts";
import { PictureError, paint } from "./open-picture.ts";

/** JPEG quality at which a card print shows no artefacts; about 200 kB. */
const quality = 0.9;

/** The cropped part as the JPEG that is uploaded. A canvas keeps no EXIF, so place and device stay on the phone. */
export function cut(picture: HTMLCanvasElement, crop: Crop): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = cardPhoto.width;
  canvas.height = cardPhoto.height;
  draw(canvas, picture, crop);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new PictureError("unreadable"))),
      "image/jpeg",
      quality,
    );
  });
}

/** Fills a canvas with the cropped part, on white where a PNG is see-through. */
export function draw(canvas: HTMLCanvasElement, picture: HTMLCanvasElement, crop: Crop): void {
  const context = paint(canvas);
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, crop.x, crop.y, crop.width, crop.height, 0, 0, canvas.width, canvas.height);
}
