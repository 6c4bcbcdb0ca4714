/**
 * The service's colours, by what they are for: cards of the chat, rich menus, student pages and console use these and no
 * others, which `test/domain/palette.test.ts` holds, as well as contrast AA (4.5 : 1) of every word on its ground.
 * Style sheets write the same values under the same names.
 */
const light = {
  /** Words, and quieter words. */
  ink: "#16211c",
  inkSoft: "#4c5a53",
  /** Ground of a page and of a card on it. */
  page: "#f1f4f1",
  surface: "#ffffff",
  /** Thin lines, and the edge of what can be typed into. */
  line: "#c9d2cc",
  edge: "#75837b",
  /** What is ours and what can be tapped, the words on it, and a ground of the same kind. */
  accent: "#0c6a4e",
  accentInk: "#ffffff",
  accentSoft: "#e0f0e8",
  /** Something is to be done: payment, correction. */
  warnInk: "#6b4600",
  warnSoft: "#fff2d6",
  /** Something is wrong or irrevocable. */
  danger: "#a81e15",
  dangerSoft: "#fdebe8",
} as const;

export type Palette = Record<keyof typeof light, string>;

const dark: Palette = {
  ink: "#e8efeb",
  inkSoft: "#a9b7b0",
  page: "#0f1412",
  surface: "#1a211e",
  line: "#36413c",
  edge: "#7f8d86",
  accent: "#6fd0a9",
  accentInk: "#04241a",
  accentSoft: "#17352a",
  warnInk: "#f5d493",
  warnSoft: "#352a13",
  danger: "#ff9d92",
  dangerSoft: "#3b1a17",
};

export const palette = { light, dark };
