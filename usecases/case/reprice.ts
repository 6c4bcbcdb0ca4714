import { dayOf } from "#domain/calendar.ts";
import type { Category } from "#domain/category.ts";
import { DomainError } from "#domain/errors.ts";
import { type FrozenPrice, frozenPrice } from "#domain/money/tariff.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { issueBill } from "../rows/bill/issue-bill.ts";
import { voidBills } from "../rows/bill/void-bills.ts";
import { changeCase, noteOnCase } from "../rows/case/change-case.ts";
import { type LockedCase, lockCase } from "../rows/case/lock-case.ts";
import { fenceBills } from "../rows/payment/attempts.ts";
import { setPaymentAside } from "../rows/payment/set-payment-aside.ts";
import { tariffInForce } from "../rows/tariff/tariff-in-force.ts";

type RepriceDeps = Pick<Deps, "now" | "settings">;
type Price = FrozenPrice & Pick<LockedCase, "tariffId">;

/**
 * Gives a case the price of another category, from the tariff of today. Where it is another amount the bill is void and a new one is issued,
 * unless the balance pays it (C20); what was paid is kept to be returned, whole, which she is told, and the new amount is owed. Where it is
 * the same, bill and payment stand.
 * @returns the case as it is then, still locked, for whoever writes the category
 * @throws DomainError payment_in_progress while LINE Pay's word on a payment is awaited
 */
export async function reprice(
  tx: Tx,
  deps: RepriceDeps,
  cardCase: LockedCase,
  category: Category,
): Promise<LockedCase> {
  const { id, schoolCode } = cardCase;
  const tariff = await tariffInForce(tx, { category, schoolCode, day: dayOf(deps.now()) });
  const price = { ...frozenPrice(tariff), tariffId: tariff.id };
  const same = price.amountDue === cardCase.amountDue && price.deductedFee === cardCase.deductedFee;
  if (!same) await takeBack(tx, deps, cardCase);
  await tx.cardCase.update({ where: { id }, data: price });
  if (!same) await askAnew(tx, deps, await lockCase(tx, id), price);
  return lockCase(tx, id);
}

/** What was asked for before: its bill is void, and what was paid is kept aside. */
async function takeBack(tx: Tx, deps: RepriceDeps, cardCase: LockedCase): Promise<void> {
  const at = deps.now();
  const { studentId, bills } = cardCase;
  if (!(await fenceBills(tx, bills, at))) throw new DomainError("payment_in_progress");
  await setPaymentAside(tx, cardCase, at);
  if (cardCase.paidAt) {
    const { amountDue: amount, category } = cardCase;
    const notice = { kind: "paymentSetAside", data: { amount, category } } as const;
    await changeCase(tx, cardCase, "repriced", {
      actor: `student:${studentId}`,
      at,
      details: { amount },
      notice,
    });
  }
  await voidBills(tx, bills, { at, reason: "repriced" });
}

/** The new amount is owed, or the balance pays it. */
async function askAnew(
  tx: Tx,
  deps: RepriceDeps,
  cardCase: LockedCase,
  { amountDue, cardFee, deductedFee }: Price,
): Promise<void> {
  const at = deps.now();
  const told = { actor: "system", at };
  if (deductedFee > 0) {
    if (cardCase.progress === "UNPAID") await changeCase(tx, cardCase, "feeDeducted", told);
    return;
  }
  if (cardCase.progress === "PROCESSING") await changeCase(tx, cardCase, "feeDue", told);
  if (cardCase.school.collects) return;
  await issueBill(tx, deps, { id: cardCase.id, amountDue, cardFee });
  await noteOnCase(tx, cardCase, "billIssued", told);
}
