import type { Category } from "./codes.ts";
import { categoryWords } from "./glossary.ts";
import { compact } from "./plain-text.ts";

// Names of one and the same category in older files of the card company (C8, C10).
const aliases: ReadonlyMap<string, Category> = new Map([
  ["僅掛失不需退費", "LOSS_ONLY"],
  ["僅掛失不需繳費", "LOSS_ONLY"],
]);

/** The category that a Chinese label means, with or without a bracket behind it; undefined if unknown. */
export function categoryOf(label: string): Category | undefined {
  const plain = compact(label).replace(/\(.*/, "");
  const known = Object.keys(categoryWords) as Category[];
  return known.find((category) => categoryWords[category].zh === plain) ?? aliases.get(plain);
}
