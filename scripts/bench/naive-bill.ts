import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create } from "fontkit";
import PDFDocument from "pdfkit";
import { drawBill, drawPaper } from "#adapters/bill-printer/draw-bill.ts";
import type { LayerPen } from "#adapters/printing/stamp/layer.ts";
import type { PrintableBill } from "#usecases/ports/bill-printer.ts";

const points = 72 / 25.4;
const files = { regular: "400Regular/NotoSansTC_400Regular.ttf", bold: "700Bold/NotoSansTC_700Bold.ttf" };

/** What PDFKit is given for each weight: a path, or a font that was parsed. */
export type PrintingFonts = Record<keyof typeof files, string>;

const require = createRequire(import.meta.url);
const pathOf = (weight: keyof typeof files) =>
  require.resolve(`@expo-google-fonts/noto-sans-tc/${files[weight]}`);

/** As PDFKit's own guide does it. */
export const unparsedFonts: PrintingFonts = { regular: pathOf("regular"), bold: pathOf("bold") };

/** Read once for all documents. PDFKit takes them, its types do not know. */
export function parsedFonts(): PrintingFonts {
  const parsed = (weight: keyof typeof files) => create(readFileSync(pathOf(weight))) as never as string;
  return { regular: parsed("regular"), bold: parsed("bold") };
}

/** The same page as people draw it with PDFKit: a document for each bill, without tags, in the two weights of the font. */
export async function naiveBill(bill: PrintableBill, fonts: PrintingFonts): Promise<Buffer> {
  const doc = new PDFDocument({ size: "A4", margin: 0 });
  const parts: Buffer[] = [];
  doc.on("data", (part: Buffer) => parts.push(part));
  const done = new Promise<void>((resolve) => doc.on("end", resolve));
  doc.registerFont("regular", fonts.regular).registerFont("bold", fonts.bold);
  const pen = plainPen(doc);
  drawPaper(pen);
  drawBill(pen, bill);
  doc.end();
  await done;
  return Buffer.concat(parts);
}

function plainPen(doc: PDFKit.PDFDocument): LayerPen {
  const write: LayerPen["paragraph"] = (value, { x, y, width }, style) => {
    const { size, weight = "regular", color = "#000", align = "left", spacing = 0 } = style;
    doc.font(weight).fontSize(size).fillColor(color);
    doc.text(value, x * points, y * points, { width: width * points, align, characterSpacing: spacing });
  };
  return {
    text: (value, box, style) => write(value, { ...box, y: box.y + box.height / 2 - style.size / 4 }, style),
    paragraph: write,
    rect({ x, y, width, height }, { fill, stroke = "#000", line = 0.2 }) {
      doc.rect(x * points, y * points, width * points, height * points);
      if (fill) doc.fill(fill);
      else doc.lineWidth(line * points).stroke(stroke);
    },
    line(from, to, { color = "#000" } = {}) {
      doc
        .moveTo(from.x * points, from.y * points)
        .lineTo(to.x * points, to.y * points)
        .stroke(color);
    },
    bars(boxes) {
      for (const { x, y, width, height } of boxes)
        doc.rect(x * points, y * points, width * points, height * points);
      doc.fill("#000");
    },
  };
}
