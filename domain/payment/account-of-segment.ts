/** Stores report segment 2 of the barcode, in which the 14-digit account is padded with `00` on the right (docs/formats.md §1). */
export function accountOfSegment(account: string): string {
  return account.length === 16 && account.endsWith("00") ? account.slice(0, 14) : account;
}
