const WEIGHTS = [1, 3, 7];

/** The check digit of a Bank of Taiwan virtual account: weights 1,3,7 over body and ten-digit amount. */
function accountCheckDigit(body: string, amount: number): number {
  const digits = [...body, ...String(amount).padStart(10, "0")];
  return digits.reduce((total, digit, i) => total + Number(digit) * (WEIGHTS[i % 3] ?? 0), 0) % 10;
}

/** Whether the bank would take exactly this amount for this account. */
export function isPayable(account: string, amount: number): boolean {
  return (
    /^\d{14,16}$/.test(account) && accountCheckDigit(account.slice(0, -1), amount) === Number(account.at(-1))
  );
}
