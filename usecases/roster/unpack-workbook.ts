import { strFromU8, type UnzipFileInfo, unzipSync, zipSync } from "fflate";

/** What the sheets of a list take, written out; a list of 20,000 students has 8 MB. */
const mostBytes = 48 * 1024 * 1024;
const mostEntries = 1_000;
/** No sheet of text shrinks like this; what does was made to fill a memory. */
const mostRatio = 200;
const smallEnough = 1024 * 1024;

/** The parts that say what stands in cells. Macros, pictures, links to other files and comments are never unpacked. */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;

/**
 * Leaves of a workbook what a list needs, unpacked within bounds: sizes are those of the archive's directory, and no more is written than it
 * says.
 * @returns an archive of those parts, not compressed; null when it is no workbook, or one that is made to do harm
 */
export function unpackWorkbook(bytes: Uint8Array): Uint8Array | null {
  try {
    const parts = unzipSync(bytes, { filter: bounded() });
    const hasDtd = Object.values(parts).some((part) =>
      strFromU8(part.subarray(0, 1024), true).includes("<!DOCTYPE"),
    );
    return parts["xl/workbook.xml"] && !hasDtd ? zipSync(parts, { level: 0 }) : null;
  } catch {
    return null;
  }
}

/** @throws Error at the first entry that is too much */
function bounded(): (entry: UnzipFileInfo) => boolean {
  let entries = 0;
  let total = 0;
  return ({ name, size, originalSize }) => {
    if (++entries > mostEntries) throw new Error("too many entries");
    if (!wanted.test(name)) return false;
    total += originalSize;
    const squeezed = originalSize > smallEnough && originalSize > size * mostRatio;
    if (total > mostBytes || squeezed) throw new Error("too large when unpacked");
    return true;
  };
}
