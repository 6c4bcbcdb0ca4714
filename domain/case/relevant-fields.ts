import { categories } from "../category.ts";
import type { DraftFields } from "./draft-fields.ts";

/** The draft without what its category does not use, so that no refund account is kept for a new card. */
export function relevantFields(fields: DraftFields): DraftFields {
  if (!fields.category) return fields;
  const { reissueReason, reissueReasonText, photo, refund, ...common } = fields;
  const { makesCard, needsRefund } = categories[fields.category];
  return {
    ...common,
    ...(fields.category === "REISSUE" && reissueOf(reissueReason, reissueReasonText)),
    ...(makesCard && photo && { photo: photoOf(photo) }),
    ...(needsRefund && refund && { refund: refundOf(refund) }),
  };
}

function reissueOf(
  reissueReason: DraftFields["reissueReason"],
  reissueReasonText: DraftFields["reissueReasonText"],
): DraftFields {
  return {
    ...(reissueReason && { reissueReason }),
    ...(reissueReason === "OTHER" && reissueReasonText && { reissueReasonText }),
  };
}

function photoOf(photo: NonNullable<DraftFields["photo"]>): DraftFields["photo"] {
  return photo.mode === "KEEP" ? { mode: "KEEP" } : photo;
}

function refundOf({
  method,
  address,
  ...account
}: NonNullable<DraftFields["refund"]>): DraftFields["refund"] {
  if (!method) return { ...account, ...(address && { address }) };
  return method === "CHEQUE" ? { method, ...(address && { address }) } : { method, ...account };
}
