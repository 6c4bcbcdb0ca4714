import { GRID } from "./contours.ts";
import type { Outline } from "./outline.ts";

/** A TrueType file with these glyphs, from number 1 on; number 0 draws nothing. Only the tables that a PDF asks for. */
export function trueType(
  outlines: readonly Outline[],
  { ascent, descent }: { ascent: number; descent: number },
) {
  const glyphs = [{ data: Buffer.alloc(0), advance: GRID, left: 0 }, ...outlines];
  const glyf = Buffer.concat(glyphs.map(({ data }) => data));
  // Offsets in halves of two bytes, or whole ones where the glyphs of many pages are too many for that.
  const long = glyf.length > 0x1fffe;
  const loca = Buffer.alloc((long ? 4 : 2) * (glyphs.length + 1));
  const hmtx = Buffer.alloc(4 * glyphs.length);
  let offset = 0;
  glyphs.forEach(({ data, advance, left }, index) => {
    offset += data.length;
    if (long) loca.writeUInt32BE(offset, 4 * (index + 1));
    else loca.writeUInt16BE(offset / 2, 2 * (index + 1));
    hmtx.writeUInt16BE(advance, 4 * index);
    hmtx.writeInt16BE(left, 4 * index + 2);
  });
  return file({
    glyf,
    head: words(
      0x0001,
      0,
      0x0001,
      0,
      0,
      0,
      0x5f0f,
      0x3cf5,
      0x0003,
      GRID,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      -GRID,
      -GRID,
      2 * GRID,
      2 * GRID,
      0,
      6,
      2,
      long ? 1 : 0,
      0,
    ),
    hhea: words(
      0x0001,
      0,
      ascent,
      descent,
      0,
      2 * GRID,
      0,
      0,
      2 * GRID,
      1,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      glyphs.length,
    ),
    hmtx,
    loca,
    maxp: words(0x0001, 0, glyphs.length, 1000, 200, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
  });
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, 2 * index);
  return bytes;
}

/** @param tables by tag, in the order of the alphabet */
function file(tables: Record<string, Buffer>): Buffer {
  const count = Object.keys(tables).length;
  const directory = Buffer.alloc(12 + 16 * count);
  directory.writeUInt32BE(0x00010000, 0);
  words(count, 64, 2, 16 * count - 64).copy(directory, 4);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  Object.entries(tables).forEach(([tag, table], index) => {
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    const at = 12 + 16 * index;
    directory.write(tag, at, "latin1");
    directory.writeUInt32BE(checksum(padded), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(table.length, at + 12);
    offset += padded.length;
    parts.push(padded);
  });
  return Buffer.concat(parts);
}

function checksum(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}
