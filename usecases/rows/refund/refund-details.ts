import type { RefundWay } from "#domain/codes.ts";
import type { CardCase, Refund } from "#prisma/generated/client.ts";

/** Where a refund goes, sealed as it lies in the row of a case or of a refund. */
export type RefundDetails = Pick<Refund, "bankCode" | "branchCode" | "accountNoSealed" | "addressSealed">;

/** What she gave for the balance of her card. */
export function detailsOfCase(cardCase: CardCase): RefundDetails {
  const { bankCode, branchCode, accountNoSealed, refundAddressSealed: addressSealed } = cardCase;
  return cardCase.refundMethod === "CHEQUE"
    ? { bankCode: null, branchCode: null, accountNoSealed: null, addressSealed }
    : { bankCode, branchCode, accountNoSealed, addressSealed: null };
}

/** Whether it is known where it goes. */
export function hasDetails({ method, ...details }: RefundDetails & { method: string }): boolean {
  const way = method as RefundWay;
  if (way === "LINE_PAY") return true;
  if (way === "CHEQUE") return details.addressSealed !== null;
  return details.bankCode !== null && details.branchCode !== null && details.accountNoSealed !== null;
}
