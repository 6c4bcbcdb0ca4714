import { randomUUID } from "node:crypto";
import type { Category } from "#domain/category.ts";
import type { CardCase, Prisma } from "#prisma/generated/client.ts";
import { submitCase } from "#usecases/case/submit-case.ts";
import { acceptPhoto } from "#usecases/photo/accept-photo.ts";
import type { Deps } from "#usecases/ports/deps.ts";
import type { DraftPatch } from "#usecases/rows/draft/merge-patch.ts";
import { type CaseAct, happenTo } from "./case-acts.ts";
import { aDraft } from "./draft.ts";
import { aJpeg } from "./photo.ts";

type CaseDeps = Pick<Deps, "db" | "now" | "seal" | "settings">;

interface CaseWish {
  studentId?: string;
  category?: Category;
  /** Fields of the form beyond those of `aFullForm`. */
  form?: Omit<DraftPatch, "category">;
  /** When it was submitted: now, or 40 days ago if it is to lapse, unless told. */
  at?: Date;
  /** What has happened to it by now, in this order. */
  acts?: readonly CaseAct[];
  /** Columns set afterwards, for what no act leads to. */
  columns?: Prisma.CardCaseUncheckedUpdateInput;
}

/**
 * A case that came through the front door, with bill, history and notices: submitted as a student would, for the card of
 * that student; 掛失暨補發 of 王小明 at 533302 unless told otherwise.
 */
export async function aCase(
  deps: CaseDeps,
  { studentId: wanted, category, form, acts = [], at = timeBefore(acts, deps), columns = {} }: CaseWish = {},
): Promise<CardCase> {
  const then = { ...deps, now: () => at };
  const { studentId } = await aDraft(then, {
    ...form,
    ...(wanted && { studentId: wanted }),
    ...(category && { category }),
  });
  const serial = await submitCase(then, studentId, randomUUID());
  for (const act of acts) await happenTo(deps, serial, act);
  return deps.db.cardCase.update({ where: { serial }, data: columns });
}

function timeBefore(acts: readonly CaseAct[], { now }: CaseDeps): Date {
  return acts.includes("lapsed") ? new Date(now().getTime() - 40 * 86_400_000) : now();
}

/** The same with a picture that the student uploaded for the new card. */
export async function aCaseWithPhoto(
  deps: CaseDeps & Pick<Deps, "photos" | "photoProcessor">,
  wish: Omit<CaseWish, "studentId"> = {},
): Promise<CardCase> {
  const { studentId } = await aDraft(deps);
  const { photoId } = await acceptPhoto(deps, { id: studentId, language: "zh-TW" }, await aJpeg());
  return aCase(deps, { ...wish, studentId, form: { ...wish.form, photo: { mode: "NEW", photoId } } });
}
