import type { Category } from "#domain/category.ts";
import type { DraftView } from "#usecases/draft/draft-view.ts";
import { saveDraft } from "#usecases/draft/save-draft.ts";
import type { Deps } from "#usecases/ports/deps.ts";
import type { DraftPatch } from "#usecases/rows/draft/merge-patch.ts";
import { aStudent } from "./student.ts";

type DraftDeps = Pick<Deps, "db" | "now" | "seal">;

export const consent = { noticeVersion: "2026-11", accepted: true } as const;

const byCategory: Record<Category, DraftPatch> = {
  LOSS_REISSUE: { photo: { mode: "KEEP" } },
  LOSS_REFUND: { refund: { method: "CHEQUE", address: "高雄市左營區文自路99號" } },
  LOSS_ONLY: {},
  REISSUE: { reissueReason: "DAMAGED", photo: { mode: "KEEP" } },
};

let cards = 0;

/** A form with nothing missing, for 高雄市立新莊高級中學; each for another card, since a card has one open case. */
export function aFullForm(category: Category = "LOSS_REISSUE"): DraftPatch {
  return {
    consent,
    category,
    schoolCode: "533302",
    studentNo: `113${String(++cards).padStart(4, "0")}`,
    name: "王小明",
    mobile: "0910123456",
    landline: "07-7939888",
    idType: "NATIONAL",
    idNumber: "A123456789",
    ...byCategory[category],
  };
}

/** A draft that can be submitted, for the one card that its student has; `patch` is saved on top of it. */
export async function aDraft(
  deps: DraftDeps,
  {
    studentId,
    category,
    ...patch
  }: Omit<DraftPatch, "category"> & { studentId?: string; category?: Category } = {},
): Promise<{ studentId: string; view: DraftView }> {
  const owner = studentId ?? (await aStudent(deps)).id;
  const view = await saveDraft(deps, owner, { ...aFullForm(category), studentNo: cardOf(owner), ...patch });
  return { studentId: owner, view };
}

/** Ids of students begin with the time, so their end tells them apart. */
function cardOf(studentId: string): string {
  return `S${studentId.slice(-8).toUpperCase()}`;
}
