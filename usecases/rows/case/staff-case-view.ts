import { z } from "zod";
import type { CaseStatus } from "#domain/case/case-status.ts";
import { exceptionsOf } from "#domain/case/review-exceptions.ts";
import { type ReviewWait, reviewWait } from "#domain/case/review-wait.ts";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import { type Waiting, waitingFor } from "#domain/case/waiting-for.ts";
import type { IdComparison, ReviewException } from "#domain/codes.ts";
import type { CardCase, Prisma, RosterEntry } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { returnableCash } from "../cash/returnable-cash.ts";
import { type Undelivered, undeliveredOf, whereUndelivered } from "../notice/undelivered.ts";
import { caseSnapshot } from "./case-snapshot.ts";
import { caseStatuses, statusParts } from "./case-statuses.ts";
import { knownLosses } from "./known-losses.ts";
import { usualDaysOf } from "./usual-days-of.ts";

/** What a staff page needs beside the case itself. */
export const staffCaseInclude = {
  ...statusParts,
  notices: { where: whereUndelivered, orderBy: { seq: "asc" } },
  photo: { select: { checks: true, deletedAt: true } },
} satisfies Prisma.CardCaseInclude;

type Row = Prisma.CardCaseGetPayload<{ include: typeof staffCaseInclude }>;

/** A case as staff see it. Presenters pick from it: the sealed columns stay on the server. */
export type StaffCaseView = Row & {
  idComparison: IdComparison;
  /** 班級, where the school's list has the student with it. */
  className: string | null;
  /** What her school told of her. */
  rosterEntry: RosterEntry | null;
  /** While it is the school's turn. */
  waiting: ReviewWait | null;
  /** What makes it one to look at by itself. */
  exceptions: ReviewException[];
  waitingFor: Waiting[];
  /** Where it stands and what comes next, in one sentence. */
  status: CaseStatus;
  /** What its student could not be told. */
  undelivered: Undelivered[];
  /** As the rules see it. */
  snapshot: CaseSnapshot;
  /** Its school holds the cash for it and may give it back. */
  cashReturnable: boolean;
};

/** Adds to rows what is derived: what the school's list says, where each case stands, what it waits for and since when. */
export async function staffCaseViews(tx: Tx, rows: Row[], at: Date): Promise<StaffCaseView[]> {
  const compared = await heldAgainstRoster(tx, rows);
  const status = await caseStatuses(tx, rows, at);
  const lossReported = await knownLosses(tx, rows);
  const paid = rows.filter(({ progress, paidAt }) => progress === "PROCESSING" && paidAt !== null);
  const returnable = await returnableCash(
    tx,
    paid.map(({ id }) => id),
  );
  return compared.map((row) => {
    const snapshot = caseSnapshot(row, lossReported(row));
    const undelivered = undeliveredOf(row.notices);
    const exceptions = exceptionsOf(snapshot, {
      idComparison: row.idComparison,
      photoFine: photoFine(row.photo),
      untold: row.notices.length > 0,
    });
    return {
      ...{ ...row, snapshot, undelivered, exceptions, waitingFor: waitingFor(snapshot), status: status(row) },
      waiting: waitOf(row, snapshot, at),
      cashReturnable: returnable.has(row.id),
    };
  });
}

function waitOf({ submittedAt, history, school }: Row, snapshot: CaseSnapshot, at: Date): ReviewWait | null {
  const resubmittedAt = history.findLast(({ code }) => code === "resubmitted")?.at;
  const usually = usualDaysOf(school.stepTimes).schoolApproval.to;
  return reviewWait(snapshot, { submittedAt, resubmittedAt, usually, at });
}

function photoFine(photo: Row["photo"]): boolean {
  return Checks.parse(photo?.checks ?? []).every(({ ok }) => ok);
}

const Checks = z.array(z.object({ ok: z.boolean() }));

type Compared = Pick<CardCase, "schoolCode" | "studentNo" | "idNumberHash">;

/**
 * Holds the number typed at the loss against the one that the school supplied (R95), all cases in one query. Keyed hashes are
 * compared; the numbers themselves are never opened.
 */
async function heldAgainstRoster<Row extends Compared>(
  tx: Tx,
  cases: Row[],
): Promise<
  (Row & { idComparison: IdComparison; className: string | null; rosterEntry: RosterEntry | null })[]
> {
  const entries = await tx.rosterEntry.findMany({
    where: {
      schoolCode: { in: [...new Set(cases.map(({ schoolCode }) => schoolCode))] },
      studentNo: { in: [...new Set(cases.map(({ studentNo }) => studentNo))] },
    },
  });
  const supplied = new Map(entries.map((entry) => [rosterKey(entry), entry]));
  return cases.map((row) => {
    const entry = supplied.get(rosterKey(row));
    return {
      ...row,
      idComparison: compare(row.idNumberHash, entry?.idNumberHash),
      className: entry?.className ?? null,
      rosterEntry: entry ?? null,
    };
  });
}

function compare(typed: string, supplied: string | null | undefined): IdComparison {
  if (!supplied) return "NOT_PROVIDED";
  return typed === supplied ? "MATCH" : "MISMATCH";
}

function rosterKey({ schoolCode, studentNo }: Pick<Compared, "schoolCode" | "studentNo">): string {
  return `${schoolCode}/${studentNo}`;
}
