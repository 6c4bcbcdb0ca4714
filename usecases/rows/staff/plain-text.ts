/** What people typed, as PostgreSQL can keep it: no control characters, no half surrogate pairs. */
export function plainText(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\p{Cc}+/gu, " ")
    .trim();
}
