/**
 * Code 39 (ISO/IEC 16388): a character is five bars and four spaces between them, three of the nine wide.
 * Widths of bar, space, bar … in modules: 1 narrow, 3 wide.
 */
const patterns: Record<string, string> = {
  0: "111331311",
  1: "311311113",
  2: "113311113",
  3: "313311111",
  4: "111331113",
  5: "311331111",
  6: "113331111",
  7: "111311313",
  8: "311311311",
  9: "113311311",
  A: "311113113",
  B: "113113113",
  C: "313113111",
  D: "111133113",
  E: "311133111",
  F: "113133111",
  G: "111113313",
  H: "311113311",
  I: "113113311",
  J: "111133311",
  K: "311111133",
  L: "113111133",
  M: "313111131",
  N: "111131133",
  O: "311131131",
  P: "113131131",
  Q: "111111333",
  R: "311111331",
  S: "113111331",
  T: "111131331",
  U: "331111113",
  V: "133111113",
  W: "333111111",
  X: "131131113",
  Y: "331131111",
  Z: "133131111",
  "-": "131111313",
  ".": "331111311",
  " ": "133111311",
  "*": "131131311",
  $: "131313111",
  "/": "131311131",
  "+": "131113131",
  "%": "111313131",
};

/** Empty modules before and after the bars that a scanner needs. */
export const quietZone = 10;

/**
 * The widths of bar, space, bar … of a text with its start and stop signs, in modules.
 * @throws when the text has a character that Code 39 cannot write
 */
export function code39Widths(text: string): number[] {
  const characters = [...`*${text}*`].map((character) => {
    const pattern = patterns[character];
    if (!pattern) throw new Error(`Code 39 has no character for ${JSON.stringify(character)}`);
    return [...pattern].map(Number);
  });
  // One narrow space parts two characters.
  return characters.flatMap((widths, index) => (index === 0 ? widths : [1, ...widths]));
}

/** Modules across, with both quiet zones. */
export const modulesAcross = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, 2 * quietZone);
