import { isCaseSerial } from "#domain/case/serial.ts";
import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { type StaffCaseView, staffCaseInclude, staffCaseViews } from "../rows/case/staff-case-view.ts";
import type { CaseFilter } from "../rows/case-list/case-filter.ts";
import { casesPage, type PageRequest } from "../rows/case-list/cases-page.ts";
import type { Page } from "../rows/keyset.ts";
import { recordAccess, type Staff } from "../rows/staff/staff.ts";

type ReadDeps = Pick<Deps, "db" | "now">;

/** A page of the cases of all schools, or of one, newest first. */
export function operatorCases(
  deps: ReadDeps,
  staff: Staff,
  { schoolCode, ...filter }: CaseFilter & PageRequest & { schoolCode?: string | undefined },
): Promise<Page<StaffCaseView>> {
  return casesPage(deps, staff, schoolCode || undefined, filter);
}

/** @throws DomainError not_found */
export async function operatorCase(deps: ReadDeps, staff: Staff, serial: string): Promise<StaffCaseView> {
  const row = isCaseSerial(serial)
    ? await deps.db.cardCase.findUnique({ where: { serial }, include: staffCaseInclude })
    : null;
  if (!row) throw new DomainError("not_found");
  await recordAccess(deps, staff, { action: "case.view", subject: serial });
  const [view] = await staffCaseViews(deps.db, [row], deps.now());
  return view!;
}
