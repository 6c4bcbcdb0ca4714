import { isCaseSerial } from "#domain/case/serial.ts";
import { categories } from "#domain/category.ts";
import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { type StaffCaseView, staffCaseInclude, staffCaseViews } from "../rows/case/staff-case-view.ts";
import type { CaseFilter } from "../rows/case-list/case-filter.ts";
import { casesPage, type PageRequest } from "../rows/case-list/cases-page.ts";
import type { Page } from "../rows/keyset.ts";
import { cardBalancesOf } from "../rows/ledger/card-balance.ts";
import { recordAccess, type Staff } from "../rows/staff/staff.ts";

type ReadDeps = Pick<Deps, "db" | "now">;

export type OperatorCaseView = StaffCaseView & {
  /** Whole NT$ of the card that the books hold for its holder; of cases that refund it. */
  heldBalance: number;
};

/** A page of the cases of all schools, or of one, newest first. */
export async function operatorCases(
  deps: ReadDeps,
  staff: Staff,
  { schoolCode, ...filter }: CaseFilter & PageRequest & { schoolCode?: string | undefined },
): Promise<Page<OperatorCaseView>> {
  const { items, nextCursor } = await casesPage(deps, staff, schoolCode || undefined, filter);
  return { items: await withBalances(deps, items), nextCursor };
}

async function withBalances({ db }: ReadDeps, views: StaffCaseView[]): Promise<OperatorCaseView[]> {
  const refunding = views.filter(({ category }) => categories[category].needsRefund);
  const held = await cardBalancesOf(
    db,
    refunding.map(({ id }) => id),
  );
  return views.map((view) => ({ ...view, heldBalance: held(view.id) }));
}

/** @throws DomainError not_found */
export async function operatorCase(deps: ReadDeps, staff: Staff, serial: string): Promise<OperatorCaseView> {
  const row = isCaseSerial(serial)
    ? await deps.db.cardCase.findUnique({ where: { serial }, include: staffCaseInclude })
    : null;
  if (!row) throw new DomainError("not_found");
  await recordAccess(deps, staff, { action: "case.view", subject: serial });
  const [view] = await withBalances(deps, await staffCaseViews(deps.db, [row], deps.now()));
  return view!;
}
