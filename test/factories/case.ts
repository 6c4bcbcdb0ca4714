import { randomUUID } from "node:crypto";
import type { Category } from "#domain/category.ts";
import type { CardCase, Prisma } from "#prisma/generated/client.ts";
import { submitCase } from "#usecases/case/submit-case.ts";
import type { Deps } from "#usecases/ports/deps.ts";
import type { DraftPatch } from "#usecases/rows/draft/draft-patch.ts";
import { aDraft } from "./draft.ts";

type CaseDeps = Pick<Deps, "db" | "now" | "seal" | "settings">;

interface CaseWish {
  studentId?: string;
  category?: Category;
  /** Fields of the form beyond those of `aFullForm`. */
  form?: Omit<DraftPatch, "category">;
  /** Columns as they are to stand afterwards, whatever the rules say of the way there. */
  columns?: Prisma.CardCaseUncheckedUpdateInput;
}

/** A case submitted as a student would, with its bill, history and notice; 掛失暨補發 of 王小明 unless told otherwise. */
export async function aCase(
  deps: CaseDeps,
  { studentId: wanted, category, form, columns = {} }: CaseWish = {},
): Promise<CardCase> {
  const { studentId } = await aDraft(deps, {
    ...form,
    ...(wanted && { studentId: wanted }),
    ...(category && { category }),
  });
  const serial = await submitCase(deps, studentId, randomUUID());
  return deps.db.cardCase.update({ where: { serial }, data: columns });
}
