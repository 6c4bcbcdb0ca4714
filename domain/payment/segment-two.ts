/** Digits of the account in a store barcode, and what fills it up to segment 2 (R64, C16). */
const accountLength = 14;
const padding = "00";

/**
 * The accounts that a collector may mean: ours are printed with `00` behind, as on the manual's bill; others of its customers pad in front, and
 * some files carry the bare account.
 * @param digits as reported
 */
export function accountsMeant(digits: string): string[] {
  if (digits.length !== accountLength + padding.length) return [digits];
  return [
    ...(digits.endsWith(padding) ? [digits.slice(0, accountLength)] : []),
    ...(digits.startsWith(padding) ? [digits.slice(padding.length)] : []),
  ];
}

/** The account by which money told of twice is recognised, however it is padded. */
export function accountOf(digits: string): string {
  return accountsMeant(digits)[0] ?? digits;
}
