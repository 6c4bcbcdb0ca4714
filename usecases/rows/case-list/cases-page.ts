import type { Deps } from "../../ports/deps.ts";
import { type StaffCaseView, staffCaseInclude, staffCaseViews } from "../case/staff-case-view.ts";
import type { Page } from "../keyset.ts";
import { recordAccess, type Staff } from "../staff/staff.ts";
import type { CaseFilter } from "./case-filter.ts";
import { type CaseOrder, rowOrder } from "./case-order.ts";
import { findCases } from "./find-cases.ts";
import { listScope } from "./list-scope.ts";

export interface PageRequest extends CaseOrder {
  cursor?: string | undefined;
  /** Rows, 50 when not said. */
  limit?: number | undefined;
}

/**
 * One page of the cases of a school, or of all, newest first unless told; the trail keeps who was shown which. Pages hold no row twice and skip
 * none that stays where it is in the order, however many cases arrive meanwhile.
 * @throws DomainError validation_failed for a cursor that is not ours
 */
export async function casesPage(
  deps: Pick<Deps, "db" | "now">,
  staff: Staff,
  schoolCode: string | undefined,
  { cursor, limit = 50, sort, dir, ...filter }: CaseFilter & PageRequest,
): Promise<Page<StaffCaseView>> {
  const order = rowOrder({ sort, dir }, cursor);
  const scope = await listScope(deps.db, schoolCode, deps.now());
  const found = await findCases(deps.db, { scope, filter, order, limit: limit + 1 });
  const shown = found.slice(0, limit);
  const rows = await deps.db.cardCase.findMany({
    where: { id: { in: shown.map(({ caseId }) => caseId) } },
    include: staffCaseInclude,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const items = shown.flatMap(({ caseId }) => byId.get(caseId) ?? []);
  if (items.length > 0) {
    const details = { serials: items.map(({ serial }) => serial) };
    await recordAccess(deps, staff, { action: "case.list", subject: schoolCode ?? "all", details });
  }
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    items: await staffCaseViews(deps.db, items, deps.now()),
    nextCursor: last ? order.cursorOf(last) : null,
  };
}
