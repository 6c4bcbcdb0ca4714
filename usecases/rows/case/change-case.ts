import { type CaseEventType, nextCase } from "#domain/case/lifecycle.ts";
import type { TimelineCode } from "#domain/case/timeline.ts";
import { categories } from "#domain/category.ts";
import { DomainError } from "#domain/errors.ts";
import type { CardCase, Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { orderMenu } from "../menu/order-menu.ts";
import { enqueueNotice } from "../notice/enqueue-notice.ts";
import type { NoticeKind } from "../notice/notice-kind.ts";
import { caseSnapshot } from "./case-snapshot.ts";
import type { FixedColumns } from "./fixed-columns.ts";
import { type LockedCase, lockCase } from "./lock-case.ts";
import { orderFromCardCore } from "./order-from-card-core.ts";
import { recordHistory } from "./record-history.ts";

export interface CaseChange {
  /** `staff:<id>`, `student:<id>` or `system` */
  actor: string;
  at: Date;
  /** Kept in the history row; never personal numbers. */
  details?: Prisma.InputJsonObject;
  /** Other columns that the event fills. */
  fields?: Pick<Prisma.CardCaseUncheckedUpdateInput, "paidAt" | "returnReasons" | keyof FixedColumns>;
  /** What the student is told, if anything. */
  notice?: { kind: NoticeKind; data?: Prisma.InputJsonObject };
  /** The timeline's word when it is not the event's own, as `collected` for cash at the school. */
  historyCode?: TimelineCode;
  /** The version that the actor looked at; anything newer is refused. */
  expectedVersion?: number;
}

/**
 * Takes one step of a case: status, history row, card-core order and notice in the caller's transaction.
 * @throws DomainError not_found, stale_version, illegal_transition
 */
export async function changeCase(
  tx: Tx,
  caseId: string,
  event: CaseEventType,
  change: CaseChange,
): Promise<CardCase> {
  const cardCase = await lockCase(tx, caseId);
  if (change.expectedVersion !== undefined && change.expectedVersion !== cardCase.version) {
    throw new DomainError("stale_version");
  }
  return changeLockedCase(tx, cardCase, event, change);
}

/** The same for a case that the transaction has locked already. */
export async function changeLockedCase(
  tx: Tx,
  cardCase: LockedCase,
  event: CaseEventType,
  change: CaseChange,
) {
  const { actor, at, details, fields, notice, historyCode = event } = change;
  const before = caseSnapshot(cardCase);
  const columns = { ...nextCase(before, { type: event, at }), ...endOf(event, at) };
  await recordHistory(tx, { caseId: cardCase.id, at, actor, code: historyCode, ...(details && { details }) });
  if (columns.confirmedAt && !before.confirmedAt) await stopCard(tx, cardCase, at);
  if (event === "voided" || event === "lapsed") await voidBills(tx, cardCase.id);
  await orderMenu(tx, cardCase.studentId, at);
  if (notice)
    await enqueueNotice(tx, { ...notice, caseId: cardCase.id, lineUserId: cardCase.student.lineUserId, at });
  return tx.cardCase.update({
    where: { id: cardCase.id },
    data: { ...columns, ...fields, version: { increment: 1 } },
  });
}

/** A lapsed case that money brings back is not over any more. */
function endOf(event: CaseEventType, at: Date): { endedAt?: Date | null } {
  if (event === "paid") return { endedAt: null };
  return event === "closed" || event === "lapsed" || event === "voided" ? { endedAt: at } : {};
}

/** From the confirmation on the e-purse of a lost card is to be stopped (R8, R9). */
async function stopCard(tx: Tx, { id, category }: LockedCase, at: Date) {
  if (!categories[category].losesCard) return;
  await orderFromCardCore(tx, { caseId: id, kind: "STOP", at });
  await recordHistory(tx, { caseId: id, at, actor: "system", code: "cardStopped" });
}

async function voidBills(tx: Tx, caseId: string) {
  await tx.bill.updateMany({ where: { caseId, state: "OPEN" }, data: { state: "VOID" } });
}
