import type { AskedCard } from "#domain/case/loss-report.ts";
import { holdsCard, standsBeside } from "#domain/case/one-per-card.ts";
import { categories } from "#domain/category.ts";
import { DomainError } from "#domain/errors.ts";
import type { CardCase } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { askedCard } from "./asked-card.ts";
import { whereOpen } from "./open-cases.ts";

/** An open case that keeps another one of its card from being sent. */
export interface HoldingCase {
  serial: string;
  /** She sent it, or it is bound to her account. */
  visible: boolean;
  /** Her own loss report, neither paid nor approved. */
  unconfirmedLoss: boolean;
}

/** The card of a case, and what is asked for it where that is known. */
export type CardWish = AskedCard & Partial<Pick<CardCase, "category" | "reissueReason">>;

/**
 * At most one open case per card, whichever account asks (ADR 12), but for a replacement beside its loss report (ADR 16). Locks the
 * card, so that of two accounts that open a case of it at once the second one sees the first one's.
 * @param exceptId a case of the card that is no obstacle to itself
 * @returns whether it stands beside an open loss report of its card
 * @throws DomainError case_already_open, with its `serial` where she may see it
 */
export async function refuseSecondCase(
  tx: Tx,
  card: CardWish,
  exceptId?: string,
): Promise<{ besideAnother: boolean }> {
  await lockCard(tx, card);
  const open = await openCasesOf(tx, card, exceptId);
  refuse(firstHolding(card, open));
  return { besideAnother: open.length > 0 };
}

/** The same of a student whose form is gone: it was most likely sent a moment ago from another device. */
export async function refuseAnyOpenCase(tx: Tx, studentId: string): Promise<void> {
  const open = await tx.cardCase.findFirst({
    where: { studentId, ...whereOpen },
    orderBy: { submittedAt: "desc" },
    select: { serial: true },
  });
  refuse(open);
}

function refuse(holding: { serial: string; visible?: boolean } | null): void {
  if (!holding) return;
  const { serial, visible = true } = holding;
  throw new DomainError("case_already_open", visible ? { serial } : {});
}

/** What keeps her from sending a case of this card; one that she may see before one that she may not. */
export async function holdingCase(tx: Tx, card: CardWish, exceptId?: string): Promise<HoldingCase | null> {
  return firstHolding(card, await openCasesOf(tx, card, exceptId));
}

function firstHolding(card: CardWish, open: OpenCase[]): HoldingCase | null {
  const holding = open
    .filter((other) => !standsBeside(card, other))
    .map((other) => ({
      serial: other.serial,
      visible: other.studentId === card.studentId || other.bindings.length > 0,
      unconfirmedLoss:
        other.studentId === card.studentId &&
        categories[other.category].losesCard &&
        other.confirmedAt === null,
    }));
  return holding.find(({ visible }) => visible) ?? holding[0] ?? null;
}

type OpenCase = Awaited<ReturnType<typeof openCasesOf>>[number];

/** The open cases of a card. */
async function openCasesOf(tx: Tx, card: CardWish, exceptId?: string) {
  const { studentId, schoolCode, studentNo } = card;
  const open = await tx.cardCase.findMany({
    where: { ...whereOpen, schoolCode, studentNo, ...(exceptId && { id: { not: exceptId } }) },
    orderBy: { submittedAt: "desc" },
    select: {
      serial: true,
      category: true,
      confirmedAt: true,
      ...askedCard,
      bindings: { where: { studentId }, select: { caseId: true } },
    },
  });
  return open.filter((other) => holdsCard(card, other));
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
