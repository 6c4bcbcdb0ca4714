import sharp from "sharp";
import { readQrCodes } from "./read-barcodes.ts";
import type { ReadPdf } from "./read-pdf.ts";

/** What a telephone reads from the page: its squares drawn as a picture. */
export async function qrCodesOf({ rects }: ReadPdf): Promise<string[]> {
  const squares = rects.filter(({ width, height }) => Math.abs(width - height) < 0.01 && width < 5);
  const shapes = squares.map(
    ({ x, y, width, height }) => `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`,
  );
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="595" height="842"><rect width="595" height="842" fill="#fff"/>${shapes.join("")}</svg>`;
  return readQrCodes(await sharp(Buffer.from(page), { density: 200 }).png().toBuffer());
}
