import type { Glyph } from "../glyphs.ts";
import type { Box, Pen, Point, TextStyle } from "../pen.ts";
import type { Role } from "../structure.ts";
import { code } from "./font-objects.ts";
import { type SetText, setDown, setInBox } from "./set-text.ts";

const points = 72 / 25.4;
const pageHeight = 841.89;
/**
 * Bold is drawn by an edge around each glyph, as wide as the stems of the bold font are wider, in ems. For 12 points and more: a
 * screen draws no edge thinner than a pixel, which clogs what is smaller.
 */
const edge = 0.032;
const lineGap = 1.5;

/** Something on a page that is read out, and where it stands. */
export interface Piece extends Point {
  role: Role;
  alt?: string;
  /** Operators that draw it. */
  content: string;
}

/** The font of a text's characters on this layer, by its name in the resources, and each one's number there. */
export type Choose = (
  characters: readonly Glyph[],
) => (glyph: Glyph) => readonly [font: string, number: number];

/** The pen of a page that is put together from layers. Places are in millimetres, as with `Pen`. */
export type LayerPen = Pick<Pen, "text" | "rect" | "line" | "bars"> & {
  /** Lines of text from the top of the box downwards; they have to fit. */
  paragraph(value: string, box: Omit<Box, "height">, style: TextStyle): void;
};

/** Takes down what is drawn, to be numbered and written later. */
export function createLayer(choose: Choose) {
  const ornaments: string[] = [];
  const pieces: Piece[] = [];

  function write(value: string, set: SetText, at: Point, style: TextStyle): void {
    const content =
      value === "" ? "" : textOperators(set, style, choose(set.lines.flatMap((line) => line.characters)));
    pieces.push({ role: style.role ?? "P", ...at, content });
  }

  const pen: LayerPen = {
    text(value, box, style) {
      write(value, setInBox(value, inPoints(box), style), { x: box.x, y: box.y + box.height / 2 }, style);
    },
    paragraph(value, box, style) {
      write(
        value,
        setDown(value, inPoints({ ...box, height: 0 }), style, lineGap),
        { x: box.x, y: box.y + 2.5 },
        style,
      );
    },
    rect(box, { fill, stroke = "#000", line = 0.2 }) {
      const path = rectangle(inPoints(box));
      ornaments.push(
        fill ? `${color(fill)} rg ${path} f` : `${color(stroke)} RG ${number(line * points)} w ${path} S`,
      );
    },
    line(from, to, { color: ink = "#000", line = 0.2, dash = false } = {}) {
      const path = `${place(from)} m ${place(to)} l S`;
      const dashed = dash ? `[4 3]0 d ${path} []0 d` : path;
      ornaments.push(`${color(ink)} RG ${number(line * points)} w ${dashed}`);
    },
    bars(boxes, alt) {
      const { x, y } = boxes[0]!;
      pieces.push({ role: "Figure", alt, x, y, content: barOperators(boxes.map(inPoints)) });
    },
  };
  return { pen, ornaments, pieces };
}

function textOperators({ size, lines }: SetText, style: TextStyle, choose: ReturnType<Choose>): string {
  const ink = color(style.color ?? "#000");
  const bold = style.weight === "bold" ? `2 Tr ${number(size * edge)} w ${ink} RG ` : "0 Tr ";
  const written = lines.map(({ characters, x, baseline }) => {
    const from = `1 0 0 1 ${number(x)} ${number(pageHeight - baseline)} Tm`;
    return `${from}${runsOf(characters, choose)
      .map(([font, hex]) => `/${font} ${number(size)} Tf<${hex}>Tj`)
      .join("")}`;
  });
  return `BT ${ink} rg ${bold}${number(style.spacing ?? 0)} Tc ${written.join(" ")} ET`;
}

/** In units of the narrowest bar, which keeps the numbers short: codes have hundreds of bars. */
function barOperators(boxes: readonly Box[]): string {
  const { x, y, height } = boxes[0]!;
  const unit = Math.min(...boxes.map(({ width }) => width));
  const bars = boxes.map((bar) => `${number((bar.x - x) / unit)} 0 ${number(bar.width / unit)} 1 re`);
  const corner = `${number(x)} ${number(pageHeight - y - height)}`;
  return `q 0 g ${unit.toFixed(5)} 0 0 ${number(height)} ${corner} cm ${bars.join(" ")} f Q`;
}

function runsOf(characters: readonly Glyph[], choose: ReturnType<Choose>): [font: string, hex: string][] {
  const runs: [string, string][] = [];
  for (const glyph of characters) {
    const [font, glyphNumber] = choose(glyph);
    const last = runs.at(-1);
    if (last?.[0] === font) last[1] += code(glyphNumber);
    else runs.push([font, code(glyphNumber)]);
  }
  return runs;
}

function inPoints({ x, y, width, height }: Box): Box {
  return { x: x * points, y: y * points, width: width * points, height: height * points };
}

function rectangle({ x, y, width, height }: Box): string {
  return `${number(x)} ${number(pageHeight - y - height)} ${number(width)} ${number(height)} re`;
}

function place({ x, y }: Point): string {
  return `${number(x * points)} ${number(pageHeight - y * points)}`;
}

/** `#333` or `#0c6a4e` as three shares. */
function color(hex: string): string {
  const digits =
    hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : hex.slice(1).match(/../g)!;
  return digits.map((pair) => number(Number.parseInt(pair, 16) / 255)).join(" ");
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
