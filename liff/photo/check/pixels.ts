/** RGBA pixels row by row, as a canvas gives them. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** One brightness (0–255) a pixel. */
export interface Grey {
  width: number;
  height: number;
  data: Float32Array;
}

/** Part of a picture, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Brightness as the eye weighs colours. Source: ITU-R BT.601. */
export function greyOf({ width, height, data }: Pixels): Grey {
  const grey = new Float32Array(width * height);
  for (let k = 0; k < grey.length; k++)
    grey[k] = 0.299 * data[4 * k]! + 0.587 * data[4 * k + 1]! + 0.114 * data[4 * k + 2]!;
  return { width, height, data: grey };
}

/** Calls back with each pixel of a box, as far as it lies `margin` pixels inside the picture. */
export function eachPixel(
  { width, height }: Grey,
  box: Box,
  margin: number,
  visit: (at: number) => void,
): void {
  const [left, top] = [Math.max(margin, Math.round(box.x)), Math.max(margin, Math.round(box.y))];
  const right = Math.min(width - margin, Math.round(box.x + box.width));
  const bottom = Math.min(height - margin, Math.round(box.y + box.height));
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) visit(y * width + x);
}

/** Mean and variance of what was counted in; zeros when nothing was. */
export class Tally {
  #count = 0;
  #sum = 0;
  #squares = 0;

  add(value: number): void {
    this.#count++;
    this.#sum += value;
    this.#squares += value * value;
  }

  get count(): number {
    return this.#count;
  }

  get mean(): number {
    return this.#count ? this.#sum / this.#count : 0;
  }

  get variance(): number {
    return this.#count ? Math.max(0, this.#squares / this.#count - this.mean ** 2) : 0;
  }
}
