import { fairClosing } from "#domain/desk-hours.ts";
import { nextSpeaker } from "#domain/hand-off/speaker.ts";
import type { Category, HandOff, Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { sealedDraft } from "../rows/draft/draft-row.ts";
import { changeSpeaker, lockOpenHandOff } from "../rows/hand-off/change-speaker.ts";
import { hasDesk } from "../rows/staff/school-desk.ts";
import { findOrCreateStudent } from "../rows/student/line-account.ts";
import { lockStudent } from "../rows/student/lock-student.ts";

export interface HandOffWish {
  lineUserId: string;
  /** Where in the dialog she is. */
  state: string;
  /** What she has chosen there. */
  category: Category | undefined;
}

/**
 * Puts a student who wants a person into the queue of her school, or of iPASS while her school is not known or nobody there has an
 * account. Asking again while she waits changes nothing.
 */
export async function requestHandOff(deps: Pick<Deps, "db" | "now">, wish: HandOffWish): Promise<HandOff> {
  const { id: studentId } = await findOrCreateStudent(deps, wish.lineUserId);
  return deps.db.$transaction(async (tx) => {
    const { language } = await lockStudent(tx, studentId);
    const at = deps.now();
    const open = await lockOpenHandOff(tx, studentId);
    if (open) return changeSpeaker(tx, open, { event: "requested", at, actor: `student:${studentId}` });
    return tx.handOff.create({
      data: {
        studentId,
        state: wish.state,
        language,
        speaker: nextSpeaker("bot", "requested")!,
        requestedAt: at,
        unansweredSince: at,
        lastAt: at,
        dueAt: fairClosing(at),
        ...(await matter(tx, studentId, wish.category)),
      },
    });
  });
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
  const school = known ?? newest?.schoolCode;
  return {
    schoolCode: school && (await hasDesk(tx, school)) ? school : null,
    // A case of another school is nobody's business at this one.
    caseId: newest && (!known || known === newest.schoolCode) ? newest.id : null,
    category: category ?? newest?.category ?? null,
  };
}
