import type { Weight } from "./fonts.ts";
import type { Role, Structure } from "./structure.ts";
import { typeset } from "./typeset.ts";

type Document = PDFKit.PDFDocument;

const points = 72 / 25.4;
// Sizes in points below which a line is wrapped, and at which nothing can be done any more.
const smallestLine = 7;
const smallest = 2.5;

export interface TextStyle {
  /** Points. */
  size: number;
  weight?: Weight;
  /** A paragraph without it. */
  role?: Role;
  color?: string;
  align?: "left" | "center" | "right";
  /** Points between characters. */
  spacing?: number;
}

/** In millimetres from the top left corner of the page. */
export interface Point {
  x: number;
  y: number;
}

/** A place on the page, in millimetres from its top left corner. */
export interface Box extends Point {
  width: number;
  height: number;
}

/** Draws on a page in millimetres. */
export type Pen = ReturnType<typeof createPen>;

export function createPen(doc: Document, structure: Structure) {
  /** Text with its middle at the middle of the box: one line, made smaller, then wrapped, then smaller still. */
  function text(value: string, box: Box, style: TextStyle): void {
    const { weight = "regular", color = "#000", align = "left", spacing = 0, role = "P" } = style;
    const setting = typeset(doc, value, weight);
    const options = { width: box.width * points, align, characterSpacing: spacing, lineGap: 0 };
    doc.fontSize(style.size).fillColor(color);
    const oneLine = setting.width(options);
    let size = Math.min(style.size, Math.max(smallestLine, (style.size * options.width) / oneLine));
    const height = () => {
      doc.fontSize(size);
      return setting.height(options);
    };
    while (height() > box.height * points && size > smallest) size -= 0.5;
    const top = box.y * points + (box.height * points - height()) / 2;
    structure.part(role, () => setting.draw(box.x * points, top, options));
  }

  /** Lines of text from the top of the box downwards. */
  function paragraph(value: string, { x, y, width }: Omit<Box, "height">, style: TextStyle): number {
    const { weight = "regular", color = "#000", align = "left", role = "P" } = style;
    doc.fontSize(style.size).fillColor(color);
    const setting = typeset(doc, value, weight);
    const options = { width: width * points, align, lineGap: 1.5 };
    structure.part(role, () => setting.draw(x * points, y * points, options));
    return doc.y / points;
  }

  function rect({ x, y, width, height }: Box, look: { fill?: string; stroke?: string; line?: number }): void {
    structure.ornament(() => {
      doc.rect(x * points, y * points, width * points, height * points);
      if (look.fill) doc.fill(look.fill);
      else doc.lineWidth((look.line ?? 0.2) * points).stroke(look.stroke ?? "#000");
    });
  }

  function line(from: Point, to: Point, look: { color?: string; line?: number; dash?: boolean } = {}): void {
    structure.ornament(() => {
      doc.save().lineWidth((look.line ?? 0.2) * points);
      if (look.dash) doc.dash(4, { space: 3 });
      doc
        .moveTo(from.x * points, from.y * points)
        .lineTo(to.x * points, to.y * points)
        .stroke(look.color ?? "#000");
      doc.restore();
    });
  }

  /** Runs `draw` with everything turned by `degrees` around a point, clockwise. */
  function turned(degrees: number, { x, y }: Point, draw: () => void): void {
    doc.save().rotate(degrees, { origin: [x * points, y * points] });
    draw();
    doc.restore();
  }

  /** Many filled rectangles as one path, pure black: what machines read. @param alt what they say, in words */
  function bars(boxes: Box[], alt: string): void {
    const draw = () => {
      for (const { x, y, width, height } of boxes)
        doc.rect(x * points, y * points, width * points, height * points);
      doc.fill("#000");
    };
    structure.part("Figure", draw, alt);
  }

  return { text, paragraph, rect, line, turned, bars };
}
