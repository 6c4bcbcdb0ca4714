import { createHash, randomBytes } from "node:crypto";
import { isOpen } from "#domain/case/open-case.ts";
import { DomainError } from "#domain/errors.ts";
import { guardianLinkDays } from "#domain/facts.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { ownedCaseId } from "../rows/case/case-access.ts";
import { noteGuardianConsent } from "../rows/case/change-case.ts";
import { knownLosses } from "../rows/case/known-losses.ts";
import { lockCase } from "../rows/case/lock-case.ts";
import { type StudentCaseView, studentCaseParts, studentCaseView } from "../rows/case/student-case-view.ts";

const lifeMs = guardianLinkDays * 86_400_000;

/**
 * Makes the link by which a minor's guardian confirms and pays; an earlier one of the case no longer works.
 * @returns the token, of which only a hash is kept
 * @throws DomainError not_found, linked_case, illegal_transition for a case without a guardian, or that is over
 */
export async function createGuardianLink(
  { db, now }: Pick<Deps, "db" | "now">,
  studentId: string,
  serial: string,
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString("base64url");
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + lifeMs);
  await db.$transaction(async (tx) => {
    const cardCase = await lockCase(tx, await ownedCaseId(tx, studentId, serial));
    if (cardCase.guardianName === null || !isOpen(cardCase)) throw new DomainError("illegal_transition");
    const { id: caseId } = cardCase;
    await tx.guardianLink.updateMany({ where: { caseId, revokedAt: null }, data: { revokedAt: createdAt } });
    await tx.guardianLink.create({ data: { caseId, tokenHash: hashOf(token), createdAt, expiresAt } });
  });
  return { token, expiresAt };
}

export interface GuardianView {
  cardCase: StudentCaseView;
  /** Whose pay button it is. */
  studentId: string;
  confirmed: boolean;
}

/** The case behind a link. @throws DomainError guardian_link_unknown, guardian_link_expired, guardian_link_over */
export async function guardianView(
  deps: Pick<Deps, "db" | "now" | "linePay" | "settings">,
  token: string,
): Promise<GuardianView> {
  const { caseId, usedAt } = await livingLink(deps.db, token, deps.now());
  const row = await deps.db.cardCase.findUniqueOrThrow({ where: { id: caseId }, include: studentCaseParts });
  const lossReported = await knownLosses(deps.db, [row]);
  const cardCase = studentCaseView(row, deps, { lossReported: lossReported(row) });
  return { cardCase, studentId: row.studentId, confirmed: usedAt !== null };
}

/**
 * The guardian agrees: kept with its time, once.
 * @throws DomainError guardian_link_unknown, guardian_link_expired, guardian_link_over, guardian_link_used
 */
export async function confirmAsGuardian({ db, now }: Pick<Deps, "db" | "now">, token: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const at = now();
    const { caseId } = await livingLink(tx, token, at);
    const cardCase = await lockCase(tx, caseId);
    // Under the lock: it may have ended, and another tap may have come first.
    await livingLink(tx, token, at);
    const { count } = await tx.guardianLink.updateMany({
      where: { tokenHash: hashOf(token), usedAt: null },
      data: { usedAt: at },
    });
    if (count === 0) throw new DomainError("guardian_link_used");
    await noteGuardianConsent(tx, cardCase, at);
  });
}

async function livingLink(tx: Tx, token: string, at: Date): Promise<{ caseId: string; usedAt: Date | null }> {
  const link = await tx.guardianLink.findUnique({
    where: { tokenHash: hashOf(token) },
    include: { case: { select: { progress: true } } },
  });
  if (!link || link.revokedAt) throw new DomainError("guardian_link_unknown");
  if (!isOpen(link.case)) throw new DomainError("guardian_link_over");
  if (at >= link.expiresAt) throw new DomainError("guardian_link_expired");
  return link;
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
