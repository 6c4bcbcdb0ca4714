import { deskActionsOf } from "#domain/case/actions.ts";
import type { OperatorCaseView } from "#usecases/operator/operator-cases.ts";
import type { OperatorCase } from "../contracts/operator.ts";
import { isoOrNull, presentRow, type Showing } from "../school/present-case.ts";

/** The school's row with the school and the marks of the desk. */
export function presentOperatorCase(view: OperatorCaseView, showing: Showing & { at: Date }): OperatorCase {
  return {
    ...presentRow(view, showing),
    schoolCode: view.schoolCode,
    oldCardReceivedAt: isoOrNull(view.oldCardReceivedAt),
    producedAt: isoOrNull(view.producedAt),
    shippedAt: isoOrNull(view.shippedAt),
    refundedAt: isoOrNull(view.refundedAt),
    closedAt: isoOrNull(view.closedAt),
    actions: deskActionsOf(view.snapshot, { ...view, at: showing.at }),
  };
}
