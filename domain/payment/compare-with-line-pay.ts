/** What one side knows of a payment, whole NT$. */
export interface PaidAndReturned {
  paid: number;
  returned: number;
}

/**
 * - `same`: both sides agree
 * - `toBeBooked`: LINE Pay took money that we do not have; it is booked
 * - `notThere`: we have money that LINE Pay does not know of
 * - `paidDiffers`, `returnedDiffers`: both know it, with other sums; `refundOpen`: the same while a refund of ours is under way
 */
export type Comparison =
  | "same"
  | "toBeBooked"
  | "notThere"
  | "paidDiffers"
  | "returnedDiffers"
  | "refundOpen";

/**
 * Our books beside LINE Pay's own details, both directions.
 * @param ours null where the attempt was closed without money
 * @param theirs null where the details do not know the payment
 */
export function compareWithLinePay(
  ours: PaidAndReturned | null,
  theirs: PaidAndReturned | null,
  refundOpen = false,
): Comparison {
  if (!ours) return theirs ? "toBeBooked" : "same";
  if (!theirs) return "notThere";
  if (ours.paid !== theirs.paid) return "paidDiffers";
  if (ours.returned === theirs.returned) return "same";
  return refundOpen ? "refundOpen" : "returnedDiffers";
}
