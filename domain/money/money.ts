/** Whole NT$ as everything here writes it, in both languages: `NT$1,200`. */
export function money(amount: number): string {
  return `NT$${amount.toLocaleString("en-US")}`;
}
