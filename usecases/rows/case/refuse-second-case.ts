import type { AskedCard } from "#domain/case/loss-report.ts";
import { holdsCard } from "#domain/case/one-per-card.ts";
import { DomainError } from "#domain/errors.ts";
import type { Tx } from "../../ports/transaction.ts";
import { askedCard } from "./asked-card.ts";
import { whereOpen } from "./open-cases.ts";

/** An open case that keeps another one of its card from being sent. */
export interface HoldingCase {
  serial: string;
  /** She sent it, or it is bound to her account. */
  visible: boolean;
}

/**
 * At most one open case per card, whichever account asks (ADR 12). Locks the card, so that of two accounts that open a
 * case of it at once the second one sees the first one's.
 * @param exceptId a case of the card that is no obstacle to itself
 * @throws DomainError case_already_open, with its `serial` where she may see it
 */
export async function refuseSecondCase(tx: Tx, card: AskedCard, exceptId?: string): Promise<void> {
  await lockCard(tx, card);
  refuse(await holdingCase(tx, card, exceptId));
}

/** The same of a student whose form is gone: it was most likely sent a moment ago from another device. */
export async function refuseAnyOpenCase(tx: Tx, studentId: string): Promise<void> {
  const open = await tx.cardCase.findFirst({
    where: { studentId, ...whereOpen },
    orderBy: { submittedAt: "desc" },
    select: { serial: true },
  });
  refuse(open && { ...open, visible: true });
}

function refuse(holding: HoldingCase | null): void {
  if (!holding) return;
  const { serial, visible } = holding;
  throw new DomainError("case_already_open", visible ? { serial } : {});
}

/** What keeps her from sending a case of this card; one that she may see before one that she may not. */
export async function holdingCase(tx: Tx, card: AskedCard, exceptId?: string): Promise<HoldingCase | null> {
  const { studentId, schoolCode, studentNo } = card;
  const open = await tx.cardCase.findMany({
    where: { ...whereOpen, schoolCode, studentNo, ...(exceptId && { id: { not: exceptId } }) },
    orderBy: { submittedAt: "desc" },
    select: { serial: true, ...askedCard, bindings: { where: { studentId }, select: { caseId: true } } },
  });
  const holding = open
    .filter((other) => holdsCard(card, other))
    .map((other) => ({
      serial: other.serial,
      visible: other.studentId === studentId || other.bindings.length > 0,
    }));
  return holding.find(({ visible }) => visible) ?? holding[0] ?? null;
}

/**
 * Whatever opens a case of a student number, or opens one again, happens one after another until its transaction ends.
 * Lock order: student, case, bill, card.
 */
export async function lockCard(
  tx: Tx,
  { schoolCode, studentNo }: Pick<AskedCard, "schoolCode" | "studentNo">,
) {
  const card = `card:${schoolCode}:${studentNo}`;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${card}, 0))`;
}
