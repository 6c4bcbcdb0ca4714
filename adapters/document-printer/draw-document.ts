import PDFDocument from "pdfkit";
import type { PrintableDocument } from "#usecases/ports/document-printer.ts";
import { drawable } from "../printing/drawable.ts";
import { fonts, type Weight } from "../printing/fonts.ts";

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
  doc.registerFont("regular", fonts.regular as never).registerFont("bold", fonts.bold as never);
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
  doc.font(weight).fontSize(size).fillColor(color).text(drawable(text, fonts[weight]), margin, doc.y);
  doc.y += gap;
}

/** Label and value begin on one line; whichever is longer decides where the next one begins. */
function labelled(doc: Document, label: string, value: string) {
  const [shownLabel, shownValue] = [drawable(label, fonts.regular), drawable(value, fonts.regular)];
  const valueWidth = doc.page.width - 2 * margin - labelWidth - 10;
  doc.font("regular").fontSize(10);
  const height = Math.max(
    doc.heightOfString(shownLabel, { width: labelWidth }),
    doc.heightOfString(shownValue, { width: valueWidth }),
  );
  if (doc.y + height > doc.page.height - margin) doc.addPage();
  const top = doc.y;
  doc.fillColor("#444").text(shownLabel, margin, top, { width: labelWidth });
  doc.fillColor("#000").text(shownValue, margin + labelWidth + 10, top, { width: valueWidth });
  doc.y = top + height + 3;
}
