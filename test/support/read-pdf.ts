import { inflateSync } from "node:zlib";

export interface ReadPdf {
  pages: number;
  /** What can be selected and copied, one line for each piece of text that was drawn. */
  lines: string[];
  /** Every rectangle of the page, in points from its top left corner. */
  rects: { x: number; y: number; width: number; height: number }[];
  /** Bytes of each embedded font. */
  fonts: number[];
}

/** Reads a one-page PDF as PDFKit writes it: Identity-H fonts with ToUnicode maps, one content stream. */
export function readPdf(pdf: Buffer): ReadPdf {
  const source = pdf.toString("latin1");
  const object = (id: string) => source.match(new RegExp(`\\n${id} 0 obj\\n([\\s\\S]*?)endobj`))![1]!;
  const content = inflated(object(reference(source, "Contents")));
  const fonts = Object.fromEntries(
    [...source.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
      return [name!, unicodeMap(inflated(object(reference(object(id!), "ToUnicode"))))];
    }),
  );
  return {
    pages: [...source.matchAll(/\/Type \/Page\b/g)].length,
    lines: linesOf(content, fonts),
    rects: [...content.matchAll(/([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re/g)].map((match) => {
      const [x, y, width, height] = match.slice(1).map(Number) as [number, number, number, number];
      return { x, y, width, height };
    }),
    fonts: [...source.matchAll(/\/FontFile2 (\d+) 0 R/g)].map(([, id]) => inflated(object(id!)).length),
  };
}

function reference(text: string, key: string): string {
  return text.match(new RegExp(`/${key} (\\d+) 0 R`))![1]!;
}

function inflated(object: string): string {
  const stream = object.slice(object.indexOf("stream\n") + 7, object.lastIndexOf("\nendstream"));
  return inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
}

/** Glyph number to text, from `<first> <last> [<text> …]`. */
function unicodeMap(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, first, , texts] of cmap.matchAll(/<(\w+)> <(\w+)> \[(.*?)\]/gs)) {
    let glyph = Number.parseInt(first!, 16);
    for (const [, hex] of texts!.matchAll(/<([\w ]+)>/g)) map.set(glyph++, utf16(hex!.replaceAll(" ", "")));
  }
  return map;
}

function linesOf(content: string, fonts: Record<string, Map<number, string>>): string[] {
  let map = new Map<number, string>();
  const lines: string[] = [];
  for (const [, font, pieces] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (font) map = fonts[font]!;
    else lines.push([...pieces!.matchAll(/<(\w+)>/g)].map(([, hex]) => textOf(hex!, map)).join(""));
  }
  return lines;
}

function textOf(hex: string, map: Map<number, string>): string {
  return (hex.match(/.{4}/g) ?? []).map((glyph) => map.get(Number.parseInt(glyph, 16)) ?? "�").join("");
}

function utf16(hex: string): string {
  return Buffer.from(hex, "hex").swap16().toString("utf16le");
}
