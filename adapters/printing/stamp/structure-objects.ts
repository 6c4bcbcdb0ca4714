import type { Piece } from "./layer.ts";

export interface OrderedPiece extends Pick<Piece, "role" | "alt"> {
  /** Its number on the page. */
  mark: number;
}

/** Pieces in the order in which they are read: line by line, each from the left. */
export function readingOrder(pieces: readonly Piece[]): OrderedPiece[] {
  return pieces
    .map((piece, mark) => ({ ...piece, mark }))
    .sort((a, b) => Math.round(a.y) - Math.round(b.y) || a.x - b.x)
    .map(({ role, alt, mark }) => ({ role, mark, ...(alt ? { alt } : {}) }));
}

interface Frame {
  /** Numbers of objects; catalog, page tree and structure follow one another from `catalog` on. */
  catalog: number;
  firstPage: number;
  resources: number;
  paperContent: number;
  order: readonly OrderedPiece[];
  pages: number;
}

type Numbered = [number: number, object: string];

/**
 * Catalog, pages and the structure that a screen reader follows: an element for each piece, in reading order.
 * A page's number is followed by that of its content, which is not among these, and those of its elements.
 * @returns objects and the distance between two pages' numbers
 */
export function structure({ catalog, firstPage, resources, paperContent, order, pages }: Frame) {
  const tree = catalog + 1;
  const root = catalog + 2;
  const document = catalog + 3;
  const parents = catalog + 4;
  const step = 2 + order.length;
  const pageNumbers = Array.from({ length: pages }, (_, index) => firstPage + index * step);
  const element = (page: number, index: number) => page + 2 + index;
  const ref = (number: number) => `${number} 0 R`;
  const elements = pageNumbers.flatMap((page) => order.map((_, index) => ref(element(page, index))));
  // The parent tree lists a page's elements by the numbers of their pieces.
  const byMark = order.map(({ mark }, index) => ({ mark, index })).sort((a, b) => a.mark - b.mark);
  const nums = pageNumbers.map(
    (page, at) => `${at}[${byMark.map(({ index }) => ref(element(page, index))).join(" ")}]`,
  );
  const objects: Numbered[] = [
    [
      catalog,
      `<</Type/Catalog/Pages ${ref(tree)}/MarkInfo<</Marked true>>/Lang (zh-TW)/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot ${ref(root)}>>`,
    ],
    [tree, `<</Type/Pages/Count ${pages}/Kids[${pageNumbers.map(ref).join(" ")}]>>`],
    [
      root,
      `<</Type/StructTreeRoot/K ${ref(document)}/ParentTree ${ref(parents)}/ParentTreeNextKey ${pages}>>`,
    ],
    [document, `<</Type/StructElem/S/Document/P ${ref(root)}/K[${elements.join(" ")}]>>`],
    [parents, `<</Nums[${nums.join("")}]>>`],
  ];
  pageNumbers.forEach((page, at) => {
    const contents = `${ref(paperContent)} ${ref(page + 1)}`;
    objects.push([
      page,
      `<</Type/Page/Parent ${ref(tree)}/MediaBox[0 0 595.28 841.89]/Resources ${ref(resources)}/Contents[${contents}]/StructParents ${at}/Tabs/S>>`,
    ]);
    order.forEach(({ role, alt, mark }, index) => {
      const says = alt ? `/Alt<feff${Buffer.from(alt, "utf16le").swap16().toString("hex")}>` : "";
      objects.push([
        element(page, index),
        `<</Type/StructElem/S/${role}${says}/P ${ref(document)}/Pg ${ref(page)}/K ${mark}>>`,
      ]);
    });
  });
  return { objects, step };
}
