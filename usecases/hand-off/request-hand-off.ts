import { quietHours } from "#domain/facts.ts";
import type { Category, HandOff, Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { sealedDraft } from "../rows/draft/draft-row.ts";
import { findOrCreateStudent } from "../rows/student/line-account.ts";
import { lockStudent } from "../rows/student/lock-student.ts";
import { openHandOff } from "./open-hand-off.ts";

/** A student who waits for a person is not kept from the bot for longer. */
const QUIET_MS = quietHours * 3600_000;

export interface HandOffWish {
  lineUserId: string;
  /** Where in the dialog she is. */
  state: string;
  /** What she has chosen there. */
  category: Category | undefined;
}

/**
 * Puts a student who wants a person into the queue of her school, or of iPASS while her school is not known. Asking again while she
 * waits changes nothing.
 */
export async function requestHandOff(deps: Pick<Deps, "db" | "now">, wish: HandOffWish): Promise<HandOff> {
  const { id: studentId } = await findOrCreateStudent(deps, wish.lineUserId);
  return deps.db.$transaction(async (tx) => {
    const { language } = await lockStudent(tx, studentId);
    const at = deps.now();
    const open = await openHandOff(tx, studentId, at);
    if (open) return open;
    await endOverdue(tx, studentId, at);
    return tx.handOff.create({
      data: {
        studentId,
        state: wish.state,
        language,
        requestedAt: at,
        dueAt: new Date(at.getTime() + QUIET_MS),
        ...(await matter(tx, studentId, wish.category)),
      },
    });
  });
}

/** One whose time is over may still wait for the sweep. */
async function endOverdue(tx: Tx, studentId: string, endedAt: Date): Promise<void> {
  await tx.handOff.updateMany({ where: { studentId, endedAt: null }, data: { endedAt, endedBy: "system" } });
}

type Matter = Pick<Prisma.HandOffUncheckedCreateInput, "schoolCode" | "caseId" | "category">;

/** What it is about: what she is filling in now, else her newest case. */
async function matter(tx: Tx, studentId: string, category: Category | undefined): Promise<Matter> {
  const drafted = (await sealedDraft(tx, studentId))?.schoolCode;
  const newest = await tx.cardCase.findFirst({
    where: { studentId },
    orderBy: { submittedAt: "desc" },
    select: { id: true, category: true, schoolCode: true },
  });
  const known = drafted && (await tx.school.count({ where: { code: drafted } })) > 0 ? drafted : undefined;
  return {
    schoolCode: known ?? newest?.schoolCode ?? null,
    // A case of another school is nobody's business at this one.
    caseId: newest && (!known || known === newest.schoolCode) ? newest.id : null,
    category: category ?? newest?.category ?? null,
  };
}
