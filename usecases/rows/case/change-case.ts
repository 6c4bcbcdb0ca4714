import { type CardOrderKind, cardOrders } from "#domain/case/card-orders.ts";
import { type CaseEventType, nextCase } from "#domain/case/lifecycle.ts";
import type { TimelineCode } from "#domain/case/timeline.ts";
import type { Category } from "#domain/category.ts";
import type { NoticeKind } from "#domain/codes.ts";
import type { CardCase, Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { type VoidReason, voidBills } from "../bill/void-bills.ts";
import { orderMenu } from "../menu/order-menu.ts";
import { enqueueNotice } from "../notice/enqueue-notice.ts";
import type { FormColumns } from "./case-columns.ts";
import { type LockedCase, lockedParts, lockedSnapshot } from "./lock-case.ts";

// Nothing else writes history, card orders or notices of a case: each goes with what it tells of, in one transaction (ADR 4).

type PriceColumn = "tariffId" | "lossFee" | "cardFee" | "amountDue";

interface Notice {
  kind: NoticeKind;
  data?: Prisma.InputJsonObject | undefined;
  /** Tells of something that is told once only. */
  onceKey?: string;
}

/** What is written down of something that happened to a case. */
interface Happening {
  /** `staff:<id>`, `student:<id>` or `system` */
  actor: string;
  at: Date;
  /** Kept in the history row; never personal numbers. */
  details?: Prisma.InputJsonObject | undefined;
  /** What the student is told, if anything. */
  notice?: Notice | undefined;
}

export interface CaseChange extends Happening {
  /** Other columns that the event fills. */
  fields?: Pick<
    Prisma.CardCaseUncheckedUpdateInput,
    "paidAt" | "returnReasons" | "besideAnother" | PriceColumn | keyof FormColumns
  >;
  /** What is asked for from now on, where the event changes that. */
  category?: Category | undefined;
  /** The timeline's word when it is not the event's own, as `collected` for cash at the school. */
  historyCode?: TimelineCode;
}

/**
 * Writes a new case with its first history row and notice.
 * @returns locked, since nobody else can see it yet
 */
export async function beginCase(tx: Tx, data: Prisma.CardCaseUncheckedCreateInput): Promise<LockedCase> {
  const cardCase = await tx.cardCase.create({ data, include: lockedParts });
  const { studentId, submittedAt: at } = cardCase;
  await orderMenu(tx, studentId, at);
  await noteOnCase(tx, cardCase, "submitted", {
    actor: `student:${studentId}`,
    at,
    notice: { kind: "caseSubmitted" },
  });
  return cardCase;
}

/**
 * Takes one step of a case: status, history, card-core orders and notice.
 * @throws DomainError illegal_transition
 */
export async function changeCase(
  tx: Tx,
  cardCase: LockedCase,
  event: CaseEventType,
  { fields, category = cardCase.category, historyCode = event, ...happening }: CaseChange,
): Promise<CardCase> {
  const { at } = happening;
  const before = await lockedSnapshot(tx, cardCase);
  const changes = nextCase(before, { type: event, at });
  await noteOnCase(tx, cardCase, historyCode, happening);
  for (const kind of cardOrders(before, event, changes, category))
    await orderFromCardCore(tx, cardCase, kind, at);
  if (endsUnpaid(event)) await voidOpenBills(tx, cardCase.id, { at, reason: event });
  await orderMenu(tx, cardCase.studentId, at);
  return tx.cardCase.update({
    where: { id: cardCase.id },
    data: { ...changes, ...endOf(event, at), ...fields, version: { increment: 1 } },
  });
}

/** The guardian herself has agreed, which takes the place of the student's word for it. */
export async function noteGuardianConsent(tx: Tx, cardCase: LockedCase, at: Date): Promise<void> {
  await noteOnCase(tx, cardCase, "guardianConfirmed", { actor: "guardian", at });
  await tx.cardCase.update({
    where: { id: cardCase.id },
    data: { guardianConsentAt: at, version: { increment: 1 } },
  });
}

/** Writes down what happened to a case without moving it, as money that does not fit its bill. */
export async function noteOnCase(
  tx: Tx,
  cardCase: LockedCase,
  code: TimelineCode,
  { actor, at, details = {}, notice }: Happening,
): Promise<void> {
  await tx.caseHistory.create({ data: { caseId: cardCase.id, at, actor, code, details } });
  if (notice) await tellStudent(tx, cardCase, notice, at);
}

/**
 * Tells the student who sent a case of what is no part of its history, as of another account that may see it now.
 * @returns false when she was told before of what is told once only
 */
export async function tellStudent(
  tx: Tx,
  { id: caseId, student: { lineUserId } }: { id: string; student: { lineUserId: string } },
  { data = {}, ...notice }: Notice,
  at: Date,
): Promise<boolean> {
  return enqueueNotice(tx, { ...notice, data, caseId, lineUserId, at });
}

/**
 * Appends an order to the card core's feed. Appends queue behind one lock, held until the transaction ends,
 * so that orders become visible in the order of their numbers and a reader who goes on from the last one misses none.
 */
async function orderFromCardCore(tx: Tx, cardCase: LockedCase, kind: CardOrderKind, at: Date): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('card-orders'))`;
  // A refund that came back is sent again by iPASS: the card core has given the balance out before.
  await tx.cardOrder.createMany({
    data: [{ caseId: cardCase.id, kind, createdAt: at }],
    skipDuplicates: true,
  });
  if (kind === "STOP") await noteOnCase(tx, cardCase, "cardStopped", { actor: "system", at });
}

/** A lapsed case that money brings back, and a closed one whose refund came back, are not over any more. */
function endOf(event: CaseEventType, at: Date): { endedAt?: Date | null } {
  if (event === "paid" || event === "refundReturned") return { endedAt: null };
  return event === "closed" || endsUnpaid(event) ? { endedAt: at } : {};
}

function endsUnpaid(event: CaseEventType): event is CaseEventType & VoidReason {
  return event === "lapsed" || event === "voided" || event === "withdrawn";
}

async function voidOpenBills(tx: Tx, caseId: string, why: { at: Date; reason: VoidReason }): Promise<void> {
  const open = await tx.bill.findMany({ where: { caseId, state: "OPEN" }, select: { id: true } });
  await voidBills(tx, open, why);
}
