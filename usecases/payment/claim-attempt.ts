import { randomBytes } from "node:crypto";
import { canHappen } from "#domain/case/lifecycle.ts";
import { DomainError } from "#domain/errors.ts";
import { categoryWords } from "#domain/glossary.ts";
import { inLanguage, type Language, languageFrom } from "#domain/language.ts";
import type { PaymentAttempt } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { billInForceFirst } from "../rows/bill/bill-in-force.ts";
import { visibleTo } from "../rows/case/case-access.ts";
import { lockedSnapshot } from "../rows/case/lock-case.ts";
import { moveAttempt, openStates, requestLimitMs } from "../rows/payment/attempts.ts";
import { type LockedBill, lockBill } from "../rows/payment/locked-bill.ts";

// LINE Pay's page lives for 20 minutes; whoever is sent there should have time left to pay.
const youngMs = 15 * 60_000;

/** What LINE Pay's page names in front of the category. */
const card = { zh: "數位學生證", en: "Student card:" };

/** Who asks for LINE Pay's page: the student and who sees her case, or her guardian by the link. */
export type Payer = "student" | "guardian";

type Claim =
  | { kind: "ready"; paymentUrl: string }
  /** Another request for the same bill is under way. */
  | { kind: "busy" }
  | { kind: "created"; attempt: PaymentAttempt; productName: string; language: Language };

/** Finds the bill's open attempt or makes a new one, with case and bill locked. No network here. */
export async function claimAttempt(
  { db, now }: Deps,
  studentId: string,
  serial: string,
  payer: Payer = "student",
): Promise<Claim> {
  return db.$transaction(async (tx) => {
    const bill = await tx.bill.findFirst({
      where: { case: { serial, ...visibleTo(studentId) } },
      orderBy: [...billInForceFirst],
      select: { id: true },
    });
    if (!bill) throw new DomainError("not_found");
    const locked = await lockBill(tx, bill.id);
    await mustBePayable(tx, locked, now());
    const ask = { studentId, at: now(), guardianToo: payer === "guardian" };
    return (await reuse(tx, locked, ask)) ?? create(tx, locked, ask);
  });
}

async function mustBePayable(tx: Tx, { cardCase, bill }: LockedBill, at: Date): Promise<void> {
  if (cardCase.school.collects) throw new DomainError("line_pay_unavailable");
  if (bill.state === "PAID") throw new DomainError("bill_not_open");
  // What may lapse at any moment takes no more money; an approved case no longer lapses, so its bill stays payable.
  const overdue = canHappen(await lockedSnapshot(tx, cardCase), { type: "lapsed", at });
  if (overdue || cardCase.progress === "LAPSED") throw new DomainError("bill_overdue");
  if (bill.state !== "OPEN" || cardCase.progress !== "UNPAID") throw new DomainError("bill_not_open");
}

interface Ask {
  studentId: string;
  at: Date;
  guardianToo: boolean;
}

async function reuse(tx: Tx, { bill }: LockedBill, { at, guardianToo }: Ask): Promise<Claim | undefined> {
  const open = await tx.paymentAttempt.findFirst({
    where: { billId: bill.id, state: { in: [...openStates] } },
  });
  if (!open) return undefined;
  const age = at.getTime() - open.createdAt.getTime();
  if (open.state === "CREATED" && age < requestLimitMs) return { kind: "busy" };
  if (open.state === "REQUESTED" && age < youngMs) {
    // Two pages for one bill could both be paid; so both payers share it, and its way back suits either.
    if (guardianToo) await tx.paymentAttempt.update({ where: { id: open.id }, data: { guardianToo } });
    return { kind: "ready", paymentUrl: open.paymentUrl! };
  }
  if (open.state !== "CREATED" && open.state !== "REQUESTED") throw new DomainError("payment_in_progress");
  // Never to be confirmed from now on, so its page can take no money however long it stays open.
  await moveAttempt(tx, open, { event: "billClosed", call: "bill", code: "replaced", at });
  return undefined;
}

async function create(
  tx: Tx,
  { cardCase, bill }: LockedBill,
  { studentId, at, guardianToo }: Ask,
): Promise<Claim> {
  const student = await tx.student.findUniqueOrThrow({
    where: { id: studentId },
    select: { language: true },
  });
  const language = languageFrom(student.language);
  const count = await tx.paymentAttempt.count({ where: { billId: bill.id } });
  const attempt = await tx.paymentAttempt.create({
    data: {
      // LINE Pay wants an order id that no other system of the channel ever used.
      id: `${cardCase.serial}-${count + 1}-${randomBytes(4).toString("hex")}`,
      billId: bill.id,
      amount: bill.amount,
      guardianToo,
      createdAt: at,
      nextCheckAt: new Date(at.getTime() + requestLimitMs),
    },
  });
  const productName = `${inLanguage(card, language)} ${inLanguage(categoryWords[cardCase.category], language)}`;
  return { kind: "created", attempt, productName, language };
}
