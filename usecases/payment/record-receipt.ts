import { DomainError } from "#domain/errors.ts";
import { accountsMeant } from "#domain/payment/segment-two.ts";
import type { Receipt } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { lockBill } from "../rows/payment/locked-bill.ts";
import { type Money, settleReceipt } from "../rows/payment/settle-receipt.ts";

export interface ReportedMoney extends Omit<Money, "virtualAccount"> {
  virtualAccount?: string;
  /** When the sender knows the bill itself. */
  billId?: string;
}

const earliest = new Date("2000-01-01T00:00:00+08:00");
const dayMs = 86_400_000;

/**
 * Takes in money that somebody reports: a store, a bank, a school. The same `(channel, externalId)` is the same
 * money and answers as it did the first time.
 * @throws DomainError validation_failed for a time that cannot be, idempotency_key_reused when a known number comes with another account or amount
 */
export async function recordReceipt(
  { db, now, settings }: Pick<Deps, "db" | "now" | "settings">,
  reported: ReportedMoney,
): Promise<Receipt> {
  mustBePossible(reported.paidAt, now());
  const { billId, ...rest } = reported;
  const money: Money = { ...rest, virtualAccount: reported.virtualAccount ?? null };
  return db.$transaction(async (tx) => {
    const known = await lockNumber(tx, money);
    if (known) return sameMoney(known, money);
    const bill = billId ?? (await billOfAccount(tx, money.virtualAccount));
    return settleReceipt(tx, bill ? await lockBill(tx, bill) : null, money, { at: now(), settings });
  });
}

/** A sender's clock may run ahead by a day at most, and nothing of ours is older than the century. */
function mustBePossible(paidAt: Date, at: Date): void {
  const possible = paidAt >= earliest && paidAt.getTime() <= at.getTime() + dayMs;
  if (!possible) throw new DomainError("validation_failed", { fields: { paidAt: "impossibleTime" } });
}

/** The sender may repeat itself in parallel, before there is a row to lock. */
async function lockNumber(tx: Tx, { channel, externalId }: Money): Promise<Receipt | null> {
  const number = `receipt:${channel}:${externalId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${number}, 0))`;
  return tx.receipt.findUnique({ where: { channel_externalId: { channel, externalId } } });
}

function sameMoney(known: Receipt, money: Money): Receipt {
  const same = known.amount === money.amount && known.virtualAccount === money.virtualAccount;
  if (!same) throw new DomainError("idempotency_key_reused");
  return known;
}

/** Stores report segment 2 of the barcode; digits that could be two accounts of ours are nobody's. */
async function billOfAccount(tx: Tx, account: string | null): Promise<string | undefined> {
  if (!account) return undefined;
  const virtualAccount = { in: accountsMeant(account) };
  const meant = await tx.bill.findMany({ where: { virtualAccount }, select: { id: true } });
  return meant.length === 1 ? meant[0]!.id : undefined;
}
