import type { CaseStatus } from "#domain/case/case-status.ts";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import { type Waiting, waitingFor } from "#domain/case/waiting-for.ts";
import type { IdComparison } from "#domain/codes.ts";
import type { CardCase, Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { type Undelivered, undeliveredOf, whereUndelivered } from "../notice/undelivered.ts";
import { caseSnapshot } from "./case-snapshot.ts";
import { caseStatuses, statusParts } from "./case-statuses.ts";
import { knownLosses } from "./known-losses.ts";

/** What a staff page needs beside the case itself. */
export const staffCaseInclude = {
  ...statusParts,
  notices: { where: whereUndelivered, orderBy: { seq: "asc" } },
} satisfies Prisma.CardCaseInclude;

type Row = Prisma.CardCaseGetPayload<{ include: typeof staffCaseInclude }>;

/** A case as staff see it. Presenters pick from it: the sealed columns stay on the server. */
export type StaffCaseView = Row & {
  idComparison: IdComparison;
  waitingFor: Waiting[];
  /** Where it stands and what comes next, in one sentence. */
  status: CaseStatus;
  /** What its student could not be told. */
  undelivered: Undelivered[];
  /** As the rules see it. */
  snapshot: CaseSnapshot;
};

/** Adds to rows what is derived: ID comparison, where each case stands and what it waits for. */
export async function staffCaseViews(tx: Tx, rows: Row[], at: Date): Promise<StaffCaseView[]> {
  const compared = await compareIds(tx, rows);
  const status = await caseStatuses(tx, rows, at);
  const lossReported = await knownLosses(tx, rows);
  return compared.map((row) => {
    const snapshot = caseSnapshot(row, lossReported(row));
    const undelivered = undeliveredOf(row.notices);
    return { ...row, snapshot, waitingFor: waitingFor(snapshot), status: status(row), undelivered };
  });
}

type Compared = Pick<CardCase, "schoolCode" | "studentNo" | "idNumberHash">;

/**
 * Holds the number typed at the loss against the one that the school supplied (R95), all cases in one query. Keyed hashes are
 * compared; the numbers themselves are never opened.
 */
async function compareIds<Row extends Compared>(
  tx: Tx,
  cases: Row[],
): Promise<(Row & { idComparison: IdComparison })[]> {
  const entries = await tx.rosterEntry.findMany({
    where: {
      schoolCode: { in: [...new Set(cases.map(({ schoolCode }) => schoolCode))] },
      studentNo: { in: [...new Set(cases.map(({ studentNo }) => studentNo))] },
    },
  });
  const supplied = new Map(entries.map((entry) => [rosterKey(entry), entry.idNumberHash]));
  return cases.map((row) => ({
    ...row,
    idComparison: compare(row.idNumberHash, supplied.get(rosterKey(row))),
  }));
}

function compare(typed: string, supplied: string | undefined): IdComparison {
  if (supplied === undefined) return "NOT_PROVIDED";
  return typed === supplied ? "MATCH" : "MISMATCH";
}

function rosterKey({ schoolCode, studentNo }: Pick<Compared, "schoolCode" | "studentNo">): string {
  return `${schoolCode}/${studentNo}`;
}
