import { randomUUID } from "node:crypto";
import type { Day } from "#domain/calendar.ts";
import type { LedgerCause } from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import type { Entry } from "#domain/ledger/entries.ts";
import type { Tx } from "../../ports/transaction.ts";

/** Why money moves. The same cause and step is the same movement, however often it is told. */
export interface Cause {
  type: LedgerCause;
  id: string;
  step: string;
}

export interface Posting {
  cause: Cause;
  caseId: string | null;
  /** When it happened outside. */
  occurredOn: Day;
  /** When we write it down. */
  bookedAt: Date;
  /** Of nothing, nothing is written. */
  entries: readonly Entry[];
  reverses?: string;
  reason?: string;
}

/**
 * Writes movements of money into the ledger, all in one statement. One that is there already is left as it is.
 * @param tx the transaction of what moves the money
 * @throws DomainError ledger_conflict when the same cause and step was written with other entries; nothing may be kept then
 */
export async function post(tx: Tx, postings: readonly Posting[]): Promise<void> {
  const rows = postings
    .filter(({ entries }) => entries.length > 0)
    .map((one) => ({ id: randomUUID(), ...rowOf(one) }));
  if (rows.length === 0) return;
  const written = await tx.$queryRaw<{ id: string }[]>`
    WITH given AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json) AS g(
        id uuid, "causeType" text, "causeId" text, step text, "caseId" uuid, "occurredOn" date, "bookedAt" timestamptz,
        lines int, reverses uuid, reason text, entries json)
    ), written AS (
      INSERT INTO "LedgerTransaction"
        (id, "causeType", "causeId", step, "caseId", "occurredOn", "bookedAt", lines, reverses, reason)
      SELECT id, "causeType", "causeId", step, "caseId", "occurredOn", "bookedAt", lines, reverses, reason FROM given
      ON CONFLICT ("causeType", "causeId", step) DO NOTHING RETURNING id
    ), entered AS (
      INSERT INTO "LedgerEntry" ("transactionId", debit, "debitKey", credit, "creditKey", amount)
      SELECT g.id, e.debit, e."debitKey", e.credit, e."creditKey", e.amount
      FROM written JOIN given g USING (id), json_to_recordset(g.entries) AS e(
        debit text, "debitKey" text, credit text, "creditKey" text, amount int)
    ) SELECT id FROM written`;
  if (written.length === rows.length) return;
  const fresh = new Set(written.map(({ id }) => id));
  for (const row of rows) if (!fresh.has(row.id)) await mustBeTheSame(tx, row);
}

/**
 * Takes a movement back, once: its mirror under a step of its own, which names it and says why.
 * @throws DomainError not_found when there is no such movement
 */
export async function reverse(
  tx: Tx,
  cause: Cause,
  { step, reason, occurredOn, bookedAt }: { step: string; reason: string; occurredOn: Day; bookedAt: Date },
): Promise<void> {
  const found = await tx.ledgerTransaction.findUnique({
    where: { causeType_causeId_step: { causeType: cause.type, causeId: cause.id, step: cause.step } },
    include: { entries: true },
  });
  if (!found) throw new DomainError("not_found");
  const entries = found.entries.map(({ debit, debitKey, credit, creditKey, amount }) => ({
    debit: { name: credit, key: creditKey },
    credit: { name: debit, key: debitKey },
    amount,
  })) as Entry[];
  const { caseId, id: reverses } = found;
  await post(tx, [{ cause: { ...cause, step }, caseId, occurredOn, bookedAt, entries, reverses, reason }]);
}

type Row = ReturnType<typeof rowOf>;

function rowOf({ cause, caseId, occurredOn, bookedAt, entries, reverses, reason }: Posting) {
  return {
    causeType: cause.type,
    causeId: cause.id,
    step: cause.step,
    caseId,
    occurredOn,
    bookedAt: bookedAt.toISOString(),
    lines: entries.length,
    reverses: reverses ?? null,
    reason: reason ?? null,
    entries: entries.map(({ debit, credit, amount }) => ({
      debit: debit.name,
      debitKey: debit.key,
      credit: credit.name,
      creditKey: credit.key,
      amount,
    })),
  };
}

/** Its other dates are those of the first telling. */
async function mustBeTheSame(tx: Tx, { causeType, causeId, step, entries }: Row): Promise<void> {
  const known = await tx.ledgerEntry.findMany({
    where: { transaction: { causeType, causeId, step } },
    orderBy: { id: "asc" },
    select: { debit: true, debitKey: true, credit: true, creditKey: true, amount: true },
  });
  if (JSON.stringify(known) !== JSON.stringify(entries)) throw new DomainError("ledger_conflict");
}
