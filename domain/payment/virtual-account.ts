const weights = [1, 3, 7] as const;

/**
 * A Bank of Taiwan (004) account that belongs to one bill: 6-digit prefix, 7-digit sequence, check digit.
 * The check digit covers the amount, so another amount needs another account.
 * @param sequence 0 to 9,999,999
 * @param amount whole NT$
 * @throws RangeError if a part does not fit
 */
export function virtualAccount(bill: { prefix: string; sequence: number; amount: number }): string {
  const { prefix, sequence, amount } = bill;
  if (!/^\d{6}$/.test(prefix)) throw new RangeError("Virtual account: the prefix has 6 digits");
  if (!isWholeBelow(sequence, 1e7)) throw new RangeError("Virtual account: no sequence number left");
  if (!isWholeBelow(amount, 1e10)) throw new RangeError("Virtual account: bad amount");
  const body = prefix + String(sequence).padStart(7, "0");
  return body + checkDigit(body, amount);
}

/** Whether the account (14 digits, or 16 of other billers) is one for exactly this amount. */
export function verifyVirtualAccount(account: string, amount: number): boolean {
  if (!/^(\d{14}|\d{16})$/.test(account) || !isWholeBelow(amount, 1e10)) return false;
  return checkDigit(account.slice(0, -1), amount) === account.slice(-1);
}

// Weights 1, 3, 7 from the left over body and 10-digit amount, modulo 10 (docs/formats.md §2).
function checkDigit(body: string, amount: number): string {
  const digits = body + String(amount).padStart(10, "0");
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * weights[index % 3]!, 0);
  return String(sum % 10);
}

function isWholeBelow(value: number, limit: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < limit;
}
