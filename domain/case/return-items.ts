import type { Category, FixField, ReturnReason } from "../codes.ts";
import { hotline } from "../facts.ts";
import type { Localized } from "../language.ts";

export type { FixField } from "../codes.ts";
export type ReturnItem = { reason: ReturnReason; text: Localized; fields: FixField[]; needed: FixField[] };

const items = {
  PHOTO: { text: { zh: "請換一張照片", en: "Please send another photo" }, fields: ["photo"] },
  NAME: { text: { zh: "請確認並修改姓名", en: "Please check and correct your name" }, fields: ["name"] },
  STUDENT_NO: {
    text: { zh: "請確認並修改學號", en: "Please check and correct your student number" },
    fields: ["studentNo"],
  },
  ID_NUMBER: {
    text: { zh: "請確認並修改證件號碼", en: "Please check and correct your ID number" },
    fields: ["idType", "idNumber"],
  },
  // Amount and bill depend on the category, so a different one needs a new case.
  CATEGORY: {
    text: {
      zh: `請在備註說明您要辦的項目；要換成另一種申請，請撥客服專線 ${hotline.display}`,
      en: `Please say in the remark what you want; for another kind of application call ${hotline.display}`,
    },
    fields: ["remark"],
  },
  OTHER: {
    text: { zh: "請在備註回覆學校的說明", en: "Please answer your school in the remark" },
    fields: ["remark"],
  },
} as const satisfies Record<ReturnReason, { text: Localized; fields: readonly FixField[] }>;

/** What to answer to a return: the fields that may be sent, and those that must be. */
export function returnItems(reasons: readonly string[], { category }: { category: Category }): ReturnItem[] {
  return reasons.filter(isReason).map((reason) => {
    const { text, fields } = items[reason];
    if (reason === "CATEGORY" && category === "REISSUE") {
      return { reason, text, fields: ["reissueReason", "reissueReasonText", "remark"], needed: ["remark"] };
    }
    const needed = fields.filter((field) => field !== "idType");
    return { reason, text, fields: [...fields], needed: [...needed] };
  });
}

function isReason(reason: string): reason is ReturnReason {
  return Object.hasOwn(items, reason);
}
