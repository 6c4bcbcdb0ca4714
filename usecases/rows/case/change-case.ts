import { type CardOrderKind, cardOrders } from "#domain/case/card-orders.ts";
import { type CaseEventType, nextCase } from "#domain/case/lifecycle.ts";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import type { TimelineCode } from "#domain/case/timeline.ts";
import type { Category } from "#domain/category.ts";
import type { NoticeKind } from "#domain/codes.ts";
import type { CardCase, Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { type VoidReason, voidBills } from "../bill/void-bills.ts";
import { orderMenu, orderMenus } from "../menu/order-menu.ts";
import { enqueueNotice, enqueueNotices } from "../notice/enqueue-notice.ts";
import type { FormColumns } from "./case-columns.ts";
import { type LockedCase, lockedParts, lockedSnapshot, lockedSnapshots } from "./lock-case.ts";

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
  change: CaseChange,
): Promise<CardCase> {
  const step = stepOf(await lockedSnapshot(tx, cardCase), { cardCase, ...change }, event);
  await writeSteps(tx, [step]);
  if (endsUnpaid(event)) await voidOpenBills(tx, cardCase.id, { at: step.at, reason: event });
  return tx.cardCase.update({
    where: { id: cardCase.id },
    data: { ...step.data, version: { increment: 1 } },
  });
}

/**
 * Takes the same step of many cases in a few statements, with what one by one would leave behind.
 * @param changes of different cases, all locked; of an event that leaves bills alone
 * @throws DomainError illegal_transition
 */
export async function changeCases(
  tx: Tx,
  event: Exclude<CaseEventType, UnpaidEnd>,
  changes: readonly ChangeOf[],
): Promise<void> {
  const snapshots = await lockedSnapshots(
    tx,
    changes.map(({ cardCase }) => cardCase),
  );
  const steps = changes.map((change) => stepOf(snapshots(change.cardCase), change, event));
  await writeSteps(tx, steps);
  for (const { ids, data } of sameData(steps)) {
    await tx.cardCase.updateMany({
      where: { id: { in: ids } },
      data: { ...data, version: { increment: 1 } },
    });
  }
}

interface ChangeOf extends CaseChange {
  cardCase: LockedCase;
}

interface Step {
  cardCase: LockedCase;
  notes: Note[];
  orders: CardOrderKind[];
  data: CaseColumns;
  at: Date;
}

type CaseColumns = Prisma.CardCaseUncheckedUpdateInput;

/** What a step leaves behind, before anything is written. */
function stepOf(
  before: CaseSnapshot,
  { cardCase, fields, category = cardCase.category, historyCode, ...happening }: ChangeOf,
  event: CaseEventType,
): Step {
  const { at } = happening;
  const changes = nextCase(before, { type: event, at });
  const orders = cardOrders(before, event, changes, category);
  const notes: Note[] = [{ cardCase, code: historyCode ?? event, ...happening }];
  if (orders.includes("STOP")) notes.push({ cardCase, code: "cardStopped", actor: "system", at });
  return { cardCase, notes, orders, data: { ...changes, ...endOf(event, at), ...fields }, at };
}

async function writeSteps(tx: Tx, steps: readonly Step[]): Promise<void> {
  await noteOnCases(
    tx,
    steps.flatMap(({ notes }) => notes),
  );
  await orderFromCardCore(
    tx,
    steps.flatMap(({ cardCase, orders, at }) => orders.map((kind) => ({ caseId: cardCase.id, kind, at }))),
  );
  await orderMenus(
    tx,
    steps.map(({ cardCase, at }) => ({ studentId: cardCase.studentId, at })),
  );
}

/** Cases whose columns become the same are written together; what does not change is left out, so that more are. */
function sameData(steps: readonly Step[]): { ids: string[]; data: CaseColumns }[] {
  const groups = new Map<string, { ids: string[]; data: CaseColumns }>();
  for (const { cardCase, data } of steps) {
    const changed = Object.fromEntries(
      Object.entries(data).filter(([name, value]) => value !== cardCase[name as keyof CardCase]),
    ) as CaseColumns;
    const key = JSON.stringify(changed);
    const group = groups.get(key) ?? { ids: [], data: changed };
    group.ids.push(cardCase.id);
    groups.set(key, group);
  }
  return [...groups.values()];
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
  happening: Happening,
): Promise<void> {
  await noteOnCases(tx, [{ cardCase, code, ...happening }]);
}

interface Note extends Happening {
  cardCase: LockedCase;
  code: TimelineCode;
}

/** In the order given, with their notices. */
async function noteOnCases(tx: Tx, notes: readonly Note[]): Promise<void> {
  await tx.caseHistory.createMany({
    data: notes.map(({ cardCase, code, at, actor, details = {} }) => ({
      caseId: cardCase.id,
      at,
      actor,
      code,
      details,
    })),
  });
  await enqueueNotices(
    tx,
    notes.flatMap(({ cardCase, notice, at }) => (notice ? [{ ...addressed(cardCase, notice), at }] : [])),
  );
}

/**
 * Tells the student who sent a case of what is no part of its history, as of another account that may see it now.
 * @returns false when she was told before of what is told once only
 */
export async function tellStudent(tx: Tx, cardCase: Addressee, notice: Notice, at: Date): Promise<boolean> {
  return enqueueNotice(tx, { ...addressed(cardCase, notice), at });
}

type Addressee = { id: string; student: { lineUserId: string } };

function addressed({ id: caseId, student: { lineUserId } }: Addressee, { data = {}, ...notice }: Notice) {
  return { ...notice, data, caseId, lineUserId };
}

interface NewOrder {
  caseId: string;
  kind: CardOrderKind;
  at: Date;
}

/**
 * Appends orders to the card core's feed. Appends queue behind one lock, held until the transaction ends,
 * so that orders become visible in the order of their numbers and a reader who goes on from the last one misses none.
 */
async function orderFromCardCore(tx: Tx, orders: readonly NewOrder[]): Promise<void> {
  if (orders.length === 0) return;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('card-orders'))`;
  // A refund that came back is sent again by iPASS: the card core has given the balance out before.
  await tx.cardOrder.createMany({
    data: orders.map(({ caseId, kind, at }) => ({ caseId, kind, createdAt: at })),
    skipDuplicates: true,
  });
}

/** A lapsed case that money brings back, and a closed one whose refund came back, are not over any more. */
function endOf(event: CaseEventType, at: Date): { endedAt?: Date | null } {
  if (event === "paid" || event === "refundReturned") return { endedAt: null };
  return event === "closed" || endsUnpaid(event) ? { endedAt: at } : {};
}

type UnpaidEnd = CaseEventType & VoidReason;

function endsUnpaid(event: CaseEventType): event is UnpaidEnd {
  return event === "lapsed" || event === "voided" || event === "withdrawn";
}

async function voidOpenBills(tx: Tx, caseId: string, why: { at: Date; reason: VoidReason }): Promise<void> {
  const open = await tx.bill.findMany({ where: { caseId, state: "OPEN" }, select: { id: true } });
  await voidBills(tx, open, why);
}
