import { checkBooks } from "#usecases/ledger/check-books.ts";
import { checkLedger } from "./check-ledger.ts";
import { checkRefunds } from "./check-refunds.ts";
import type { ModelWorld } from "./world.ts";

/** A rule that does not hold any more, and where. */
export interface Broken {
  rule: string;
  where: string;
}

/** What must hold after every step, whatever is still under way. */
export async function checkAlways(world: ModelWorld): Promise<Broken[]> {
  const { deps, outside } = world;
  const { db } = deps;
  const broken = await db.$queryRaw<Broken[]>`
    SELECT 'one receipt pays a bill' AS rule, "billId"::text AS where FROM "Receipt"
      WHERE state = 'MATCHED' GROUP BY "billId" HAVING count(*) > 1
    UNION ALL
    SELECT 'a paid bill has the receipt that paid it', b.id::text FROM "Bill" b
      WHERE (b.state = 'PAID') <> EXISTS (SELECT 1 FROM "Receipt" r WHERE r."billId" = b.id AND r.state = 'MATCHED')
    UNION ALL
    SELECT 'a case is paid by one of its bills', c.serial FROM "CardCase" c
      WHERE (c."paidAt" IS NOT NULL) <> EXISTS (SELECT 1 FROM "Bill" b WHERE b."caseId" = c.id AND b.state = 'PAID')
    UNION ALL
    SELECT 'a case has one bill in force', "caseId"::text FROM "Bill" WHERE state <> 'VOID' GROUP BY "caseId" HAVING count(*) > 1
    UNION ALL
    SELECT 'no more is returned than came', r.id::text FROM "Receipt" r JOIN "Refund" f ON f."receiptId" = r.id
      WHERE f.state NOT IN ('REFUSED', 'CANCELLED', 'RETURNED') GROUP BY r.id, r.amount HAVING sum(f.amount) > r.amount`;
  const receipts = await db.receipt.findMany({ where: { channel: { not: "SCHOOL" } } });
  const really = new Set(outside.money.list().map(({ reference, amount }) => `${reference} ${amount}`));
  const invented = receipts.filter(
    ({ channel, externalId, virtualAccount, amount }) =>
      !really.has(`${channel === "LINE_PAY" ? externalId : virtualAccount?.slice(0, 14)} ${amount}`),
  );
  return [
    ...broken,
    ...(await checkLedger(world)),
    ...invented.map(({ id }) => ({ rule: "what is booked was really paid", where: id })),
  ];
}

/** What must hold once everything was told and LINE Pay has had its last word. */
export async function checkAtRest({ deps: { db, now }, outside }: ModelWorld): Promise<Broken[]> {
  const doubts = await db.paymentAttempt.findMany({ where: { nextCheckAt: { not: null } } });
  const findings = await checkBooks({ db, now });
  const unanswered = await db.cardOrder.findMany({ where: { outcome: null, supersededAt: null } });
  const unsettled = await db.$queryRaw<Broken[]>`
    SELECT 'what every channel took came to the bank' AS rule, key || ' ' || sum(amount) AS where FROM (
      SELECT "debitKey" AS key, amount FROM "LedgerEntry" WHERE debit = 'clearing'
      UNION ALL SELECT "creditKey", -amount FROM "LedgerEntry" WHERE credit = 'clearing'
    ) e WHERE key <> 'SCHOOL' GROUP BY key HAVING sum(amount) <> 0
    UNION ALL
    SELECT 'what was settled is what was told of', details::text FROM "MoneyItem"
      WHERE kind = 'settlementDiffers' AND "closedAt" IS NULL`;
  const refunds = await checkRefunds({ deps: { db }, outside });
  const receipts = await db.receipt.findMany({ where: { channel: { not: "SCHOOL" } } });
  const booked = receipts.map(({ channel, externalId, virtualAccount, amount }) =>
    channel === "LINE_PAY"
      ? `LINE_PAY ${externalId} ${amount}`
      : `${channel} ${virtualAccount?.slice(0, 14)} ${amount}`,
  );
  const paid = outside.money.list().filter(({ effect }) => effect === "PAID");
  const charged = paid.map(({ who, reference, amount }) => `${channelOf[who]} ${reference} ${amount}`);
  return [
    ...doubts.map(({ id, state }) => ({ rule: "no attempt is in doubt", where: `${id} ${state}` })),
    ...findings.map((finding) => ({ rule: "the books are clean", where: JSON.stringify(finding) })),
    ...unanswered.map(({ id, kind }) => ({ rule: "no order waits for an answer", where: `${id} ${kind}` })),
    ...unsettled,
    ...refunds,
    ...missingFrom(booked, charged).map((where) => ({ rule: "what was charged is booked", where })),
    ...missingFrom(charged, booked).map((where) => ({ rule: "what is booked was charged once", where })),
  ];
}

const channelOf: Record<string, string> = {
  STORE: "STORE",
  BANK: "ATM",
  POST: "GIRO",
  LINE_PAY: "LINE_PAY",
};

/** Those of `all` that `some` lacks, twins counted. */
function missingFrom(some: readonly string[], all: readonly string[]): string[] {
  const left = [...some];
  return all.filter((one) => {
    const found = left.indexOf(one);
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
}
