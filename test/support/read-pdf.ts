import { contentOf, objectsOf } from "./pdf-objects.ts";

export interface ReadPdf {
  pages: number;
  /** Its dictionaries, uncompressed. */
  source: string;
  /** What can be selected and copied, one line for each piece of text that was drawn. */
  lines: string[];
  /** The same of a page that is tagged, in the order of its elements; of a picture, what it shows. */
  spoken: string[];
  /** Every rectangle of the pages, in points from their top left corner. */
  rects: Rect[];
  /** Bytes of each embedded font. */
  fonts: number[];
}

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** a to f of a transformation. Source: ISO 32000-1, 8.3.3. */
type Matrix = readonly [number, number, number, number, number, number];

const pageHeight = 841.89;

/** Reads a PDF as PDFKit and the stamp write it: Identity-H fonts with ToUnicode maps, the same for all pages. */
export function readPdf(pdf: Buffer): ReadPdf {
  const objects = objectsOf(pdf);
  const object = (id: string) => objects.get(id)!;
  const source = [...objects.values()].map((one) => one.replace(/stream\n[\s\S]*/, "")).join("\n");
  const pages = [...objects.values()].filter((one) => /\/Type ?\/Page\b/.test(one));
  const contents = pages.map((page) =>
    contentsOf(page)
      .map((id) => contentOf(object(id)))
      .join("\n"),
  );
  const fonts = Object.fromEntries(
    [...source.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
      return [name!, unicodeMap(contentOf(object(reference(object(id!), "ToUnicode"))))];
    }),
  );
  const fontFiles = [...source.matchAll(/\/FontFile2 (\d+) 0 R/g)].map(([, id]) => objects.get(id!));
  return {
    pages: pages.length,
    source,
    lines: contents.flatMap((content) => linesOf(content, fonts)),
    spoken: spokenOf(source, contents[0]!, fonts),
    rects: contents.flatMap(rectsOf),
    fonts: fontFiles.flatMap((file) => (file ? [contentOf(file).length] : [])),
  };
}

function reference(text: string, key: string): string {
  return text.match(new RegExp(`/${key} (\\d+) 0 R`))![1]!;
}

function contentsOf(page: string): string[] {
  const [, contents] = page.match(/\/Contents ?(\[[^\]]*\]|\d+ 0 R)/)!;
  return [...contents!.matchAll(/(\d+) 0 R/g)].map(([, id]) => id!);
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

/** Text that goes on where the one before it ended belongs to its line. */
function linesOf(content: string, fonts: Record<string, Map<number, string>>): string[] {
  let map = new Map<number, string>();
  let goesOn = false;
  const lines: string[] = [];
  for (const [found, font, pieces, hex] of content.matchAll(
    /\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ|<(\w*)>Tj|\bTm\b/g,
  )) {
    if (font) map = fonts[font]!;
    else if (found === "Tm") goesOn = false;
    else if (pieces)
      lines.push([...pieces.matchAll(/<(\w+)>/g)].map(([, one]) => textOf(one!, map)).join(""));
    else if (goesOn) lines.push(`${lines.pop()}${textOf(hex!, map)}`);
    else {
      lines.push(textOf(hex!, map));
      goesOn = true;
    }
  }
  return lines;
}

/** Of the first page. */
function spokenOf(source: string, content: string, fonts: Record<string, Map<number, string>>): string[] {
  const marks = new Map(
    [...content.matchAll(/<<\/MCID (\d+)>>BDC (.*?) EMC/g)].map(([, mark, inside]) => [
      mark!,
      linesOf(inside!, fonts).join(""),
    ]),
  );
  const elements = [
    ...source.matchAll(/\/StructElem\/S\/\w+(?:\/Alt<feff(\w+)>)?\/P \d+ 0 R\/Pg \d+ 0 R\/K (\d+)/g),
  ];
  return elements.map(([, alt, mark]) => (alt ? utf16(alt) : marks.get(mark!)!));
}

function textOf(hex: string, map: Map<number, string>): string {
  return (hex.match(/.{4}/g) ?? []).map((glyph) => map.get(Number.parseInt(glyph, 16)) ?? "�").join("");
}

function utf16(hex: string): string {
  return Buffer.from(hex, "hex").swap16().toString("utf16le");
}

function rectsOf(content: string): Rect[] {
  const rects: Rect[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const kept: Matrix[] = [];
  for (const [operator, numbers, name] of content.matchAll(
    /((?:-?[\d.]+ ){4,6})(re|cm)\b|(?<![\w/])[qQ](?!\w)/g,
  )) {
    if (operator === "q") kept.push(matrix);
    else if (operator === "Q") matrix = kept.pop()!;
    else {
      const values = numbers!.trim().split(" ").map(Number);
      if (name === "cm") matrix = product(values as unknown as Matrix, matrix);
      else rects.push(placed(values.slice(-4) as [number, number, number, number], matrix));
    }
  }
  return rects;
}

function product([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

function placed([x, y, width, height]: [number, number, number, number], [a, , , d, e, f]: Matrix): Rect {
  const edges = [d * y + f, d * (y + height) + f].map((edge) => pageHeight - edge);
  return { x: a * x + e, y: Math.min(...edges), width: a * width, height: Math.abs(edges[1]! - edges[0]!) };
}
