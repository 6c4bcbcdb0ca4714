import sharp from "sharp";
import { formatDay } from "#domain/calendar.ts";
import { collectingBank } from "#domain/facts.ts";
import { channelWords, terms } from "#domain/glossary.ts";
import { money } from "#domain/money/money.ts";
import { billPictureSize } from "#domain/payment/bill-picture.ts";
import type { PrintableBill } from "#usecases/ports/bill-printer.ts";
import { fonts } from "../printing/fonts.ts";
import { code39Bars } from "./code39.ts";

// Pixels; three of them a module is the least that cameras and tills read.
const margin = 52;
const module = 3;
const barHeight = 120;
const step = 220;
const top = 260;
const { width, height } = billPictureSize;

/** Amount, last day, barcodes and account of a bill as a PNG for the chat: no name, since whoever holds its address sees it. */
export async function billPicture(bill: PrintableBill): Promise<Buffer> {
  const { amount, dueDate, serial, barcodes, virtualAccount } = bill;
  const symbols = barcodes.flatMap((text, index) => symbol(text, top + index * step));
  const shapes = [
    text(money(amount), margin, 110, 88),
    text(`${terms.dueDate.zh} ${formatDay(dueDate)}`, margin, 175, 40),
    text(serial, margin, 225, 30),
    ...symbols,
    text(
      `${channelWords.ATM.zh} ${collectingBank.code} ${collectingBank.name.zh} ${virtualAccount}`,
      margin,
      height - 40,
      36,
    ),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#fff"/>${shapes.join("")}</svg>`;
  return sharp(Buffer.from(svg)).greyscale().png({ compressionLevel: 9 }).toBuffer();
}

function symbol(code: string, y: number): string[] {
  const { bars, modules } = code39Bars(code);
  const x = Math.round((width - modules * module) / 2);
  const path = bars.map(
    (bar) => `M${x + bar.x * module} ${y}h${bar.width * module}v${barHeight}h-${bar.width * module}z`,
  );
  return [`<path shape-rendering="crispEdges" d="${path.join("")}"/>`, text(code, x, y + barHeight + 44, 36)];
}

/** Text as outlines: what fonts the machine has does not matter. */
function text(value: string, x: number, baseline: number, size: number): string {
  const font = fonts.regular;
  const scale = size / font.unitsPerEm;
  const run = font.layout(value);
  let left = 0;
  const paths = run.glyphs.map(({ path }, index) => {
    const { xOffset, xAdvance } = run.positions[index]!;
    const outline = path.commands.map(({ command, args }) => `${letters[command]}${args.join(" ")}`).join("");
    const placed = `<path transform="translate(${left + xOffset} 0)" d="${outline}"/>`;
    left += xAdvance;
    return placed;
  });
  return `<g transform="translate(${x} ${baseline}) scale(${scale} ${-scale})">${paths.join("")}</g>`;
}

const letters = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
} as const;
