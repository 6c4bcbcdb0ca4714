import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import { type Waiting, waitingFor } from "#domain/case/waiting-for.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { caseSnapshot } from "./case-snapshot.ts";
import { compareIds, type IdComparison } from "./compare-id.ts";

/** What a staff page needs beside the case itself. */
export const staffCaseInclude = {
  school: true,
  bills: { where: { state: { not: "VOID" } } },
} satisfies Prisma.CardCaseInclude;

type Row = Prisma.CardCaseGetPayload<{ include: typeof staffCaseInclude }>;

/** A case as staff see it. Presenters pick from it: the sealed columns stay on the server. */
export type StaffCaseView = Row & {
  idComparison: IdComparison;
  waitingFor: Waiting[];
  /** As the rules see it. */
  snapshot: CaseSnapshot;
};

/** Adds to rows what is derived: ID comparison and what each case waits for. */
export async function staffCaseViews(tx: Tx, rows: Row[]): Promise<StaffCaseView[]> {
  const compared = await compareIds(tx, rows);
  return compared.map((row) => {
    const snapshot = caseSnapshot(row);
    return { ...row, snapshot, waitingFor: waitingFor(snapshot) };
  });
}
