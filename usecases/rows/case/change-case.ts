import { type CaseEventType, nextCase } from "#domain/case/lifecycle.ts";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import type { TimelineCode } from "#domain/case/timeline.ts";
import { type CardOrderKind, cardOrderKinds, type NoticeKind } from "#domain/codes.ts";
import { type CardCase, Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { type VoidReason, voidBills } from "../bill/void-bills.ts";
import { orderMenu, orderMenus } from "../menu/order-menu.ts";
import { enqueueNotice, enqueueNotices } from "../notice/enqueue-notice.ts";
import type { FormColumns } from "./case-columns.ts";
import {
  type CaseOfMany,
  type LockedCase,
  lockCase,
  lockedParts,
  lockedSnapshot,
  lockedSnapshots,
} from "./lock-case.ts";
import { type Settled, settleOrders } from "./settle-orders.ts";

// Nothing else writes history or notices of a case, or has something ordered for it: each goes with what it tells of, in one transaction (ADR 4).

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

export interface CaseChange extends Happened {
  /** Other columns that the event fills. */
  fields?: Pick<
    Prisma.CardCaseUncheckedUpdateInput,
    "paidAt" | "returnReasons" | "besideAnother" | keyof FormColumns
  >;
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
  const after = await tx.cardCase.update({
    where: { id: cardCase.id },
    data: { ...step.data, version: { increment: 1 } },
  });
  const anew = changedOrders(cardCase, after);
  const decides = anew.length > 0 || differ(cardCase, after, deciding);
  const snapshot = decides ? await lockedAnew(tx, cardCase) : step.snapshot;
  await orderWhatIsDue(tx, [{ ...step, snapshot, anew }]);
  return after;
}

/**
 * Takes the same step of many cases in a few statements, with what one by one would leave behind.
 * @param changes of different cases, all locked; of an event that leaves bills and forms alone
 * @throws DomainError illegal_transition
 */
export async function changeCases(
  tx: Tx,
  event: Exclude<CaseEventType, UnpaidEnd>,
  changes: readonly ChangeOfMany[],
): Promise<void> {
  const snapshots = await lockedSnapshots(
    tx,
    changes.map(({ cardCase }) => cardCase),
  );
  const steps = changes.map((change) => stepOf(snapshots(change.cardCase), change, event));
  await writeSteps(tx, steps);
  await moveCases(tx, steps);
  await orderWhatIsDue(tx, steps);
}

interface ChangeOf extends CaseChange {
  cardCase: CaseOfMany;
}

/** What changes of many cases at once: where they stand, and when it happened. */
interface ChangeOfMany extends ChangeOf {
  fields?: Pick<CaseColumns, "paidAt">;
}

interface Step extends Omit<Settled, "caseId"> {
  cardCase: CaseOfMany;
  note: Note;
  data: CaseColumns;
}

type CaseColumns = Prisma.CardCaseUncheckedUpdateInput;

/** What a step leaves behind, before anything is written. */
function stepOf(
  before: CaseSnapshot,
  { cardCase, fields, historyCode, ...happening }: ChangeOf,
  event: CaseEventType,
): Step {
  const { actor, at, happenedAt = at } = happening;
  const changes = nextCase(before, { type: event, at: happenedAt });
  return {
    cardCase,
    note: { cardCase, code: historyCode ?? event, ...happening },
    data: { ...changes, ...endOf(event, at), ...fields },
    ...{ snapshot: { ...before, ...changes }, event, anew: [], actor, at },
  };
}

async function writeSteps(tx: Tx, steps: readonly Step[]): Promise<void> {
  await noteOnCases(
    tx,
    steps.map(({ note }) => note),
  );
  await orderMenus(
    tx,
    steps.map(({ cardCase, at }) => ({ studentId: cardCase.studentId, at })),
  );
}

/** The columns that a step may write, with their types. */
const stepColumns = {
  review: `"Review"`,
  progress: `"Progress"`,
  confirmedAt: "timestamptz",
  paidAt: "timestamptz",
  approvedAt: "timestamptz",
  oldCardReceivedAt: "timestamptz",
  producedAt: "timestamptz",
  shippedAt: "timestamptz",
  pickedUpAt: "timestamptz",
  refundedAt: "timestamptz",
  refundReturnedAt: "timestamptz",
  closedAt: "timestamptz",
  lossConfirmedAt: "timestamptz",
  lossAskedAt: "timestamptz",
  endedAt: "timestamptz",
} satisfies { [Column in keyof CaseOfMany]?: string };
type StepColumn = keyof typeof stepColumns;

/** Only what one of the steps writes; the cases are locked, so that what stays of another can be written as it was read. */
async function moveCases(tx: Tx, steps: readonly Step[]): Promise<void> {
  const names = (Object.keys(stepColumns) as StepColumn[]).filter((name) =>
    steps.some(({ data }) => data[name] !== undefined),
  );
  const rows = steps.map(({ cardCase, data }) => ({
    id: cardCase.id,
    ...Object.fromEntries(
      names.map((name) => [name, data[name] === undefined ? cardCase[name] : data[name]]),
    ),
  }));
  const set = names.map((name) => `, "${name}" = g."${name}"`).join("");
  const types = names.map((name) => `, "${name}" ${stepColumns[name]}`).join("");
  await tx.$executeRaw`
    UPDATE "CardCase" c SET version = c.version + 1 ${Prisma.raw(set)}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS g(id uuid ${Prisma.raw(types)})
    WHERE c.id = g.id`;
}

/** The guardian herself has agreed, which takes the place of the student's word for it. */
export async function noteGuardianConsent(tx: Tx, cardCase: LockedCase, at: Date): Promise<void> {
  await noteOnCase(tx, cardCase, "guardianConfirmed", { actor: "guardian", at });
  await tx.cardCase.update({
    where: { id: cardCase.id },
    data: { guardianConsentAt: at, version: { increment: 1 } },
  });
}

/**
 * The school's list says something else of these cases now. Each gets a new version, for what somebody saw of it is not true any more.
 * @param cases all locked
 */
export async function noteOtherComparisons(
  tx: Tx,
  cases: readonly (Addressee & { details: Prisma.InputJsonObject })[],
  by: { actor: string; at: Date },
): Promise<void> {
  await noteOnCases(
    tx,
    cases.map(({ details, ...cardCase }) => ({ cardCase, code: "comparedAgain", details, ...by })),
  );
  const ids = cases.map(({ id }) => id);
  await tx.$executeRaw`UPDATE "CardCase" SET version = version + 1 WHERE id = ANY(${ids}::uuid[])`;
}

/** Writes down what happened to a case without moving it, as money that does not fit its bill. */
export async function noteOnCase(
  tx: Tx,
  cardCase: LockedCase,
  code: TimelineCode,
  happening: Happened,
): Promise<void> {
  await noteOnCases(tx, [{ cardCase, code, ...happening }]);
}

interface Happened extends Happening {
  /** When it happened outside, where that is not when we are told. */
  happenedAt?: Date;
}

interface Note extends Happened {
  cardCase: Addressee;
  code: TimelineCode;
}

/** In the order given, with their notices. */
async function noteOnCases(tx: Tx, notes: readonly Note[]): Promise<void> {
  if (notes.length === 0) return;
  const rows = notes.map(({ cardCase, code, at, happenedAt = at, actor, details = {} }) => ({
    ...{ caseId: cardCase.id, at: happenedAt, actor, code, details },
  }));
  await tx.$executeRaw`
    INSERT INTO "CaseHistory" ("caseId", at, actor, code, details)
    SELECT "caseId", at, actor, code, details FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS g("caseId" uuid, at timestamptz, actor text, code text, details jsonb)`;
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

/**
 * Orders what has become due for a locked case by something outside of it, as a setting of its school.
 * @returns whether anything was ordered
 */
export async function orderForCase(tx: Tx, cardCase: LockedCase, at: Date): Promise<boolean> {
  const snapshot = await lockedSnapshot(tx, cardCase);
  return orderWhatIsDue(tx, [{ cardCase, snapshot, anew: [], actor: "system", at }]);
}

/** @param steps of different cases, as they are from now on */
async function orderWhatIsDue(
  tx: Tx,
  steps: readonly (Omit<Settled, "caseId"> & { cardCase: Addressee })[],
): Promise<boolean> {
  const issued = await settleOrders(
    tx,
    steps.map(({ cardCase, snapshot, event, anew, actor, at }) => ({
      ...{ caseId: cardCase.id, snapshot, event, anew, actor, at },
    })),
  );
  const stops = new Set(issued.filter(({ kind }) => kind === "STOP").map(({ caseId }) => caseId));
  const stopped = steps.filter(({ cardCase }) => stops.has(cardCase.id));
  await noteOnCases(
    tx,
    stopped.map(({ cardCase, at }) => ({ cardCase, code: "cardStopped", actor: "system", at })),
  );
  return issued.length > 0;
}

/** Whose card an order is about, which each says; what is printed, which one says; what decides which are given. */
const holder = ["schoolCode", "studentNo", "name", "idType", "idNumberHash"] as const;
const printed = ["photoMode", "photoId", "remark"] as const;
const deciding = ["category", "reissueReason", "photoMode"] as const;

function differ(before: CardCase, after: CardCase, columns: readonly (keyof CardCase)[]): boolean {
  return columns.some((column) => before[column] !== after[column]);
}

/** The orders that would say something else of the case now. */
function changedOrders(before: CardCase, after: CardCase): CardOrderKind[] {
  if (differ(before, after, holder)) return [...cardOrderKinds];
  return differ(before, after, printed) ? ["PRODUCE"] : [];
}

async function lockedAnew(tx: Tx, { id }: LockedCase): Promise<CaseSnapshot> {
  return lockedSnapshot(tx, await lockCase(tx, id));
}

/** A lapsed case that money brings back, and a closed one whose refund came back, are not over any more. */
function endOf(event: CaseEventType, at: Date): { endedAt?: Date | null } {
  if (event === "paid" || event === "refundReturned") return { endedAt: null };
  return event === "closed" || event === "nothingToRefund" || endsUnpaid(event) ? { endedAt: at } : {};
}

type UnpaidEnd = CaseEventType & VoidReason;

function endsUnpaid(event: CaseEventType): event is UnpaidEnd {
  return event === "lapsed" || event === "voided" || event === "withdrawn";
}

async function voidOpenBills(tx: Tx, caseId: string, why: { at: Date; reason: VoidReason }): Promise<void> {
  const open = await tx.bill.findMany({ where: { caseId, state: "OPEN" }, select: { id: true } });
  await voidBills(tx, open, why);
}
