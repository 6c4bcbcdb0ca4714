import PDFDocument from "pdfkit";
import type { PrintableDocument } from "#usecases/ports/document-printer.ts";
import type { Weight } from "../printing/fonts.ts";
import { typeset } from "../printing/typeset.ts";

type Document = PDFKit.PDFDocument;
type Style = { size: number; weight?: Weight; color?: string; gap?: number };

/** Points. */
const margin = 50;
const labelWidth = 130;

/** Headings and labelled lines; pages break where they must. */
export async function drawDocument(document: PrintableDocument): Promise<Buffer> {
  const { title, note, sections, printedAt } = document;
  const doc = new PDFDocument({
    size: "A4",
    margin,
    lang: "zh-TW",
    displayTitle: true,
    info: { Title: title, Author: "iPASS 一卡通", CreationDate: printedAt },
  });
  const parts: Buffer[] = [];
  doc.on("data", (part: Buffer) => parts.push(part));
  const done = new Promise<void>((resolve) => doc.on("end", resolve));
  line(doc, title, { size: 18, weight: "bold", gap: 4 });
  line(doc, note, { size: 9, color: "#444", gap: 10 });
  for (const { heading, rows } of sections) {
    line(doc, heading, { size: 13, weight: "bold", gap: 4 });
    for (const { label, value } of rows) labelled(doc, label, value);
    doc.moveDown(0.8);
  }
  doc.end();
  await done;
  return Buffer.concat(parts);
}

function line(doc: Document, text: string, { size, weight = "regular", color = "#000", gap = 0 }: Style) {
  doc.fontSize(size).fillColor(color);
  typeset(doc, text, weight).draw(margin, doc.y, { width: doc.page.width - 2 * margin });
  doc.y += gap;
}

/** Label and value begin on one line; whichever is longer decides where the next one begins. */
function labelled(doc: Document, label: string, value: string) {
  const ofLabel = { width: labelWidth };
  const ofValue = { width: doc.page.width - 2 * margin - labelWidth - 10 };
  doc.fontSize(10);
  const [setLabel, setValue] = [typeset(doc, label, "regular"), typeset(doc, value, "regular")];
  const height = Math.max(setLabel.height(ofLabel), setValue.height(ofValue));
  if (doc.y + height > doc.page.height - margin) doc.addPage();
  const top = doc.y;
  doc.fillColor("#444");
  setLabel.draw(margin, top, ofLabel);
  doc.fillColor("#000");
  setValue.draw(margin + labelWidth + 10, top, ofValue);
  doc.y = top + height + 3;
}
