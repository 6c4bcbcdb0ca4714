import { FONT_OBJECTS, fontGlyphs, fontNames } from "./font-objects.ts";
import { createLayer, type LayerPen, type Piece } from "./layer.ts";
import { PdfFile } from "./pdf-file.ts";
import { dateString, deflated, packed, textString } from "./pdf-objects.ts";
import { readingOrder, structure } from "./structure-objects.ts";
import { Subset } from "./subset.ts";

/** A page of which most is the same on every copy. */
export interface Layout<Data> {
  /** Draws what every copy has. */
  paper(pen: LayerPen): void;
  /** Draws what is a copy's own: the same number of things at the same places, whatever they say. */
  data(pen: LayerPen, data: Data): void;
  /** Data with words that every copy has, so that those need no font of a copy's own. */
  sample: Data;
}

// Numbers of objects. What every copy has comes first.
const paperFont = 1;
const paperContent = paperFont + FONT_OBJECTS;
const catalog = paperContent + 1;
const copyFont = catalog + 5;
const info = copyFont + FONT_OBJECTS;
const resources = info + 1;
const frame = resources + 1;
const firstPage = frame + 1;

const PAPER_FONT = "IPASSA+NotoSansTC-Regular";
const COPY_FONT = "IPASSB+NotoSansTC-Regular";

/** Letters of serial numbers and barcodes; those of foreign names are few enough for a copy's own font. */
const letters = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/**
 * Prints copies of a page. Its fixed part is written once: the marks on the paper and one font with their characters, those of codes
 * and the sample's. A copy adds its data in that font, and a second small one for characters which the first lacks.
 *
 * The fixed part is a content stream of its own that all pages share, not a form: only so can each of its lines be read out in its
 * place between the data (a form's marked content belongs to one page of a file).
 */
export function createStamp<Data>(layout: Layout<Data>) {
  const known = new Subset();
  const choosePaper = () => (glyph: Parameters<Subset["number"]>[0]) => ["F1", known.number(glyph)] as const;
  for (const text of letters) known.number({ text });
  const paper = createLayer(choosePaper);
  layout.paper(paper.pen);
  const sample = createLayer(choosePaper);
  layout.data(sample.pen, layout.sample);
  const order = readingOrder([...paper.pieces, ...sample.pieces]);
  const content = `1 j /Artifact BMC\n${paper.ornaments.join("\n")}\nEMC\n${marked(paper.pieces, 0)}`;
  const names = [...fontNames(PAPER_FONT, paperFont), ...fontNames(COPY_FONT, copyFont)];
  const frameOf = (pages: number) => {
    const { objects, step } = structure({ catalog, firstPage, resources, paperContent, order, pages });
    const all = [...names, ...objects];
    return { step, numbers: all.map(([number]) => number), container: packed(all) };
  };
  const fixed = [
    ...fontGlyphs(known, PAPER_FONT, paperFont),
    [paperContent, deflated(latin(content))] as const,
  ];
  const onePage = frameOf(1);

  /** The characters that the paper's font lacks are numbered in `own`. */
  function filled(copy: Data, own: Subset): readonly Piece[] {
    const layer = createLayer(() => (glyph) => {
      return known.has(glyph.text) ? ["F1", known.number(glyph)] : ["F2", own.number(glyph)];
    });
    layout.data(layer.pen, copy);
    return layer.pieces;
  }

  /** @param copies one page each, in this order */
  function print(title: string, createdAt: Date, copies: readonly Data[]): Buffer {
    const own = new Subset();
    const pages = copies.map((copy) => filled(copy, own));
    const { numbers, container, step } = pages.length === 1 ? onePage : frameOf(pages.length);
    const file = new PdfFile(firstPage + pages.length * step - 1);
    for (const [number, object] of fixed) file.add(number, object);
    file.add(frame, container);
    file.packed(frame, numbers);
    file.add(info, latin(infoOf(title, createdAt)));
    if (own.texts.length > 0)
      for (const [number, object] of fontGlyphs(own, COPY_FONT, copyFont)) file.add(number, object);
    const fonts = own.texts.length > 0 ? `/F1 ${paperFont} 0 R/F2 ${copyFont} 0 R` : `/F1 ${paperFont} 0 R`;
    file.add(resources, latin(`<</Font<<${fonts}>>>>`));
    pages.forEach((pieces, index) => {
      file.add(firstPage + index * step + 1, deflated(latin(marked(pieces, paper.pieces.length))));
    });
    return file.end(catalog, info);
  }

  return { print };
}

function infoOf(title: string, createdAt: Date): string {
  const entries = `/Title${textString(title)}/Author${textString("iPASS 一卡通")}/CreationDate${dateString(createdAt)}`;
  return `<<${entries}>>`;
}

/** Every piece with its number on the page. */
function marked(pieces: readonly Piece[], first: number): string {
  return pieces
    .map(({ role, content }, index) => `/${role}<</MCID ${first + index}>>BDC ${content} EMC`)
    .join("\n");
}

function latin(text: string): Buffer {
  return Buffer.from(text, "latin1");
}
