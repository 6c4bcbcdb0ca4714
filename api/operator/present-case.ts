import { deskActionsOf } from "#domain/case/actions.ts";
import type { StaffCaseView } from "#usecases/rows/case/staff-case-view.ts";
import type { OperatorCase } from "../contracts/operator.ts";
import { isoOrNull, presentRow, type Showing } from "../school/present-case.ts";

/** The school's row with the school and the marks of the desk. */
export function presentOperatorCase(view: StaffCaseView, showing: Showing & { at: Date }): OperatorCase {
  return {
    ...presentRow(view, showing),
    schoolCode: view.schoolCode,
    oldCardReceivedAt: isoOrNull(view.oldCardReceivedAt),
    producedAt: isoOrNull(view.producedAt),
    shippedAt: isoOrNull(view.shippedAt),
    refundedAt: isoOrNull(view.refundedAt),
    closedAt: isoOrNull(view.closedAt),
    actions: deskActionsOf(view.snapshot, showing.at),
  };
}
