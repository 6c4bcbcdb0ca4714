import { dayOf } from "#domain/calendar.ts";
import type { MoneySource } from "#domain/codes.ts";
import { intakePart } from "#domain/payment/intake-part.ts";
import { givesNumbers, sameMoney } from "#domain/payment/same-money.ts";
import { accountOf } from "#domain/payment/segment-two.ts";
import type { Receipt } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { completeReceipts } from "./complete-receipts.ts";
import { settleMany } from "./settle-many.ts";
import type { Heard } from "./settle-receipt.ts";
import { type KnownReceipt, knownReceipts, noteSightings, type Sighting, toldBefore } from "./sightings.ts";

/**
 * What became of money that somebody tells of: `again` the same source told it before, `conflict` it told something else then,
 * `seen` another source told of it, `new` nobody did.
 */
export type Taken =
  | { outcome: "again"; receipt: Receipt; line: { fileId: string; no: number } | null }
  | { outcome: "conflict" }
  | { outcome: "seen" | "new"; receipt: Receipt };

/**
 * Takes in money that sources outside tell of, in the order given: what is known is recognised (ADR 22), the rest is judged and kept.
 * Nobody else takes money of these accounts' parts in until the transaction ends, but for single reports of other accounts.
 * @returns what became of each, in the same order
 */
export async function takeMoney(tx: Tx, sightings: readonly Sighting[], heard: Heard): Promise<Taken[]> {
  const { at } = heard;
  await lockIntake(tx, sightings);
  const told = await toldBefore(tx, sightings);
  const taken: Taken[] = [];
  const unknown: { sighting: Sighting; index: number }[] = [];
  const first = new Map<string, number>();
  const repeated: { index: number; of: number }[] = [];
  for (const [index, sighting] of sightings.entries()) {
    const before = told(sighting);
    const name = `${sighting.source} ${sighting.reference}`;
    const of = first.get(name);
    if (before) taken[index] = again(sighting, before);
    else if (of !== undefined) repeated.push({ index, of });
    else {
      first.set(name, index);
      unknown.push({ sighting, index });
    }
  }
  const { seen, fresh } = tellApart(
    unknown,
    await knownReceipts(
      tx,
      unknown.map((one) => one.sighting),
    ),
  );
  for (const { index, known, sighting } of seen)
    taken[index] = sameContent(sighting, known.receipt)
      ? { outcome: "seen", receipt: known.receipt }
      : { outcome: "conflict" };
  const agreeing = seen.filter(({ index }) => taken[index]?.outcome === "seen");
  await completeReceipts(
    tx,
    agreeing.map(({ known, sighting }) => ({ receipt: known.receipt, sighting })),
    at,
  );
  const receipts = await settleMany(
    tx,
    fresh.map((one) => one.sighting),
    heard,
  );
  for (const [place, { index }] of fresh.entries())
    taken[index] = { outcome: "new", receipt: receipts[place]! };
  await noteSightings(
    tx,
    [
      ...agreeing.map(({ known, sighting }) => ({ receiptId: known.receipt.id, sighting })),
      ...fresh.map(({ sighting }, place) => ({ receiptId: receipts[place]!.id, sighting })),
    ],
    at,
  );
  for (const { index, of } of repeated) {
    const one = taken[of]!;
    const line = sightings[of]!.line ?? null;
    taken[index] =
      one.outcome === "conflict" ? one : again(sightings[index]!, { receipt: one.receipt, line });
  }
  return taken;
}

interface Placed {
  sighting: Sighting;
  index: number;
}

/** Each sighting takes the oldest receipt that may be its money and that none before it took. */
function tellApart(sightings: readonly Placed[], known: readonly KnownReceipt[]) {
  const seen: (Placed & { known: KnownReceipt })[] = [];
  const fresh: Placed[] = [];
  const open = new Set(known);
  const byAccount = Map.groupBy(known, ({ account }) => account);
  const byNumber = new Map(known.flatMap((one) => one.numbers.map((number) => [number, one] as const)));
  for (const placed of sightings) {
    const found =
      numberedReceipt(placed.sighting, byNumber) ?? unnumberedReceipt(placed.sighting, byAccount, open);
    if (!found) fresh.push(placed);
    else {
      open.delete(found);
      seen.push({ ...placed, known: found });
    }
  }
  return { seen, fresh };
}

function numberedReceipt(
  { source, channel, externalId }: Sighting,
  byNumber: ReadonlyMap<string, KnownReceipt>,
): KnownReceipt | undefined {
  return givesNumbers(source) ? byNumber.get(`${channel}:${externalId}`) : undefined;
}

function unnumberedReceipt(
  sighting: Sighting,
  byAccount: ReadonlyMap<string, KnownReceipt[]>,
  open: ReadonlySet<KnownReceipt>,
): KnownReceipt | undefined {
  if (!sighting.virtualAccount) return undefined;
  const account = accountOf(sighting.virtualAccount);
  const told = { ...sighting, account, paidOn: dayOf(sighting.paidAt) };
  const left = byAccount.get(account)?.filter((one) => open.has(one)) ?? [];
  return sameMoney(told, left);
}

function again(
  sighting: Sighting,
  { receipt, line }: { receipt: Receipt; line: Placed["sighting"]["line"] | null },
): Taken {
  return sameContent(sighting, receipt)
    ? { outcome: "again", receipt, line: line ?? null }
    : { outcome: "conflict" };
}

function sameContent(sighting: Sighting, receipt: Receipt): boolean {
  const account = (written: string | null) => (written === null ? null : accountOf(written));
  return (
    sighting.amount === receipt.amount && account(sighting.virtualAccount) === account(receipt.virtualAccount)
  );
}

/**
 * One report shuts out those of its account and number; many at once shut out everybody of their accounts' parts, for a short while. A number that
 * two parts tell of at once is found by the database.
 */
async function lockIntake(tx: Tx, sightings: readonly Sighting[]): Promise<void> {
  const parts = [...new Set(sightings.map(({ virtualAccount }) => intakePart(virtualAccount)))].sort();
  const [only] = sightings;
  if (!only || sightings.length > 1) {
    for (const part of parts)
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('money-intake'), ${part}::int)`;
    return;
  }
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext('money-intake'), ${parts[0]}::int)`;
  for (const name of lockNames(only))
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

function lockNames({
  source,
  reference,
  virtualAccount,
}: {
  source: MoneySource;
  reference: string;
  virtualAccount: string | null;
}) {
  const account = virtualAccount ? [`money:${accountOf(virtualAccount)}`] : [];
  return [`${source}:${reference}`, ...account];
}
