import bwip from "bwip-js/node";
import type { Box, Pen } from "../printing/pen.ts";

/** A QR code as vector squares that fill the box's width; white around it is the caller's to leave. */
export function drawQrCode(pen: Pen, text: string, { x, y, width }: Omit<Box, "height">): void {
  const [symbol] = bwip.raw({ bcid: "qrcode", text, eclevel: "M" } as Parameters<typeof bwip.raw>[0]);
  if (!symbol || !("pixs" in symbol)) throw new Error("bwip-js drew no modules");
  const { pixs, pixx } = symbol;
  const module = width / pixx;
  const dark = [...pixs].flatMap((on, index) => (on ? [index] : []));
  pen.bars(
    dark.map((index) => ({
      x: x + (index % pixx) * module,
      y: y + Math.floor(index / pixx) * module,
      width: module,
      height: module,
    })),
    `QR Code ${text}`,
  );
}
