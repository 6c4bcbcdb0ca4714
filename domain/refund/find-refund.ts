/** A refund in LINE Pay's list, whole NT$. */
export interface ListedRefund {
  id: string;
  amount: number;
}

/**
 * The entry of LINE Pay's list that is a refund of ours whose end is open. Of a payment only one is open at a time, so that whatever is in the
 * list beyond those whose end we know is it, if the amount is the same.
 * @param known numbers of the refunds whose end we know
 */
export function findRefund(
  listed: readonly ListedRefund[],
  { amount, known }: { amount: number; known: readonly string[] },
): ListedRefund | undefined {
  return listed.find((one) => one.amount === amount && !known.includes(one.id));
}

/** Whether LINE Pay could still give the amount back, by its own list. */
export function hasRoom(
  { paidAmount, refunds }: { paidAmount: number; refunds: readonly ListedRefund[] },
  amount: number,
): boolean {
  return refunds.reduce((sum, one) => sum + one.amount, 0) + amount <= paidAmount;
}
