import { dayOf } from "#domain/calendar.ts";
import type { Category } from "#domain/category.ts";
import { DomainError } from "#domain/errors.ts";
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
type Price = Pick<LockedCase, "tariffId" | "lossFee" | "cardFee" | "amountDue">;

/**
 * The price of a case in another category, from the tariff of today. Where it is another amount the bill is void and a new one is issued;
 * what was paid is kept to be returned, whole, which she is told, and the new amount is owed. Where it is the same, bill and payment stand.
 * @returns the case as it is then, still locked, and the price for whoever writes the category
 * @throws DomainError payment_in_progress while LINE Pay's word on a payment is awaited
 */
export async function reprice(
  tx: Tx,
  deps: RepriceDeps,
  cardCase: LockedCase,
  category: Category,
): Promise<{ cardCase: LockedCase; price: Price }> {
  const { schoolCode } = cardCase;
  const day = dayOf(deps.now());
  const {
    id: tariffId,
    lossFee,
    cardFee,
    amountDue,
  } = await tariffInForce(tx, { category, schoolCode, day });
  const price = { tariffId, lossFee, cardFee, amountDue };
  if (amountDue !== cardCase.amountDue) await replaceBill(tx, deps, cardCase, price);
  return { cardCase: await lockCase(tx, cardCase.id), price };
}

async function replaceBill(
  tx: Tx,
  deps: RepriceDeps,
  cardCase: LockedCase,
  { amountDue, cardFee }: Price,
): Promise<void> {
  const at = deps.now();
  const { id: caseId, studentId, bills, school } = cardCase;
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
  if (school.collects) return;
  await issueBill(tx, deps, { id: caseId, amountDue, cardFee });
  await noteOnCase(tx, cardCase, "billIssued", { actor: "system", at });
}
