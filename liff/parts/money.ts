import { languageNow } from "../texts/language.ts";

/** Whole NT$ as one says it: `120 元`, `NT$120`. */
export function money(amount: number): string {
  const figures = amount.toLocaleString("en-US");
  return languageNow() === "en" ? `NT$${figures}` : `${figures} 元`;
}
