import { cardPhoto } from "./card-photo.ts";

export interface Size {
  width: number;
  height: number;
}

/** The part of a picture that is kept, in source pixels, always of the card photo's ratio. */
export interface Crop extends Size {
  x: number;
  y: number;
}

const ratio = cardPhoto.width / cardPhoto.height;

/** The closest that one may look, as a multiple of the widest crop. */
export const maxZoom = 4;

/** The largest crop that fits, centred across and a little above the middle, where a face is. */
export function widestCrop(source: Size): Crop {
  const width = Math.min(source.width, source.height * ratio);
  const height = width / ratio;
  return { x: (source.width - width) / 2, y: (source.height - height) / 3, width, height };
}

/** Moves a crop by source pixels, but never out of the picture. */
export function moved(crop: Crop, source: Size, dx: number, dy: number): Crop {
  return {
    ...crop,
    x: clamp(crop.x + dx, 0, source.width - crop.width),
    y: clamp(crop.y + dy, 0, source.height - crop.height),
  };
}

/** Zooms to a multiple of the widest crop, keeping the crop's middle where it is as far as the picture allows. */
export function zoomed(crop: Crop, source: Size, zoom: number): Crop {
  const width = widestCrop(source).width / clamp(zoom, 1, maxZoom);
  const height = width / ratio;
  const grown = {
    x: crop.x + (crop.width - width) / 2,
    y: crop.y + (crop.height - height) / 2,
    width,
    height,
  };
  return moved(grown, source, 0, 0);
}

/** How close a crop looks: 1 is the widest. */
export const zoomOf = (crop: Crop, source: Size): number => widestCrop(source).width / crop.width;

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), Math.max(least, most));
