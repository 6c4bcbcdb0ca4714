import type { CaseHistory } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { ownCaseId } from "../rows/case/school-case-id.ts";
import { type StaffCaseView, staffCaseInclude, staffCaseViews } from "../rows/case/staff-case-view.ts";
import { recordAccess } from "../rows/staff/record-access.ts";
import type { SchoolStaff } from "../rows/staff/staff.ts";

export type StaffCaseDetail = StaffCaseView & { history: CaseHistory[] };

/**
 * One case of the own school with its history, oldest first.
 * @throws DomainError not_found
 */
export async function schoolCase(
  deps: Pick<Deps, "db" | "now">,
  staff: SchoolStaff,
  serial: string,
): Promise<StaffCaseDetail> {
  const id = await ownCaseId(deps, staff, serial);
  await recordAccess(deps, staff, { action: "case.view", subject: serial });
  const { history, ...row } = await deps.db.cardCase.findUniqueOrThrow({
    where: { id },
    include: { ...staffCaseInclude, history: { orderBy: { id: "asc" } } },
  });
  const [view] = await staffCaseViews(deps.db, [row]);
  return { ...view!, history };
}
