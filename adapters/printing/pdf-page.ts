import PDFDocument from "pdfkit";
import { createPen, type Pen } from "./pen.ts";
import { structureOf } from "./structure.ts";

/** One A4 page, upright, with everything that `draw` puts on it. */
export async function pdfPage(
  { title, createdAt }: { title: string; createdAt: Date },
  draw: (pen: Pen) => void,
): Promise<Buffer> {
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    pdfVersion: "1.7",
    tagged: true,
    lang: "zh-TW",
    displayTitle: true,
    info: { Title: title, Author: "iPASS 一卡通", CreationDate: createdAt },
  });
  const parts: Buffer[] = [];
  doc.on("data", (part: Buffer) => parts.push(part));
  const done = new Promise<void>((resolve) => doc.on("end", resolve));
  const structure = structureOf(doc);
  draw(createPen(doc, structure));
  structure.end();
  doc.end();
  await done;
  return Buffer.concat(parts);
}
