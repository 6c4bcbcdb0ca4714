import PDFDocument from "pdfkit";
import type { PrintableDocument } from "#usecases/ports/document-printer.ts";
import type { Weight } from "../printing/fonts.ts";
import { type Role, type Structure, structureOf } from "../printing/structure.ts";
import { typeset } from "../printing/typeset.ts";

type Document = PDFKit.PDFDocument;
type Style = { size: number; weight?: Weight; color?: string; gap?: number; role?: Role };

/** Points. */
const margin = 50;
const labelWidth = 130;

/** Headings and labelled lines; pages break where they must. */
export async function drawDocument(document: PrintableDocument): Promise<Buffer> {
  const { title, language, note, sections, printedAt } = document;
  const doc = new PDFDocument({
    size: "A4",
    margin,
    pdfVersion: "1.7",
    tagged: true,
    lang: language,
    displayTitle: true,
    info: { Title: title, Author: "iPASS 一卡通", CreationDate: printedAt },
  });
  const parts: Buffer[] = [];
  doc.on("data", (part: Buffer) => parts.push(part));
  const done = new Promise<void>((resolve) => doc.on("end", resolve));
  const structure = structureOf(doc);
  const page = { doc, structure };
  line(page, title, { size: 18, weight: "bold", gap: 4, role: "H1" });
  line(page, note, { size: 9, color: "#444", gap: 10 });
  for (const { heading, rows } of sections) {
    line(page, heading, { size: 13, weight: "bold", gap: 4, role: "H2" });
    for (const { label, value } of rows) labelled(page, label, value);
    doc.moveDown(0.8);
  }
  structure.end();
  doc.end();
  await done;
  return Buffer.concat(parts);
}

interface Page {
  doc: Document;
  structure: Structure;
}

function line(
  { doc, structure }: Page,
  text: string,
  { size, weight = "regular", color = "#000", gap = 0, role = "P" }: Style,
) {
  doc.fontSize(size).fillColor(color);
  const setting = typeset(doc, text, weight);
  structure.part(role, () => setting.draw(margin, doc.y, { width: doc.page.width - 2 * margin }));
  doc.y += gap;
}

/** Label and value begin on one line; whichever is longer decides where the next one begins. */
function labelled({ doc, structure }: Page, label: string, value: string) {
  const ofLabel = { width: labelWidth };
  const ofValue = { width: doc.page.width - 2 * margin - labelWidth - 10 };
  doc.fontSize(10);
  const [setLabel, setValue] = [typeset(doc, label, "regular"), typeset(doc, value, "regular")];
  const height = Math.max(setLabel.height(ofLabel), setValue.height(ofValue));
  if (doc.y + height > doc.page.height - margin) doc.addPage();
  const top = doc.y;
  doc.fillColor("#444");
  structure.part("P", () => setLabel.draw(margin, top, ofLabel));
  doc.fillColor("#000");
  structure.part("P", () => setValue.draw(margin + labelWidth + 10, top, ofValue));
  doc.y = top + height + 3;
}
