import type { AskedReason, FixField, ReturnReason } from "../codes.ts";
import type { Localized } from "../language.ts";
import { awaitsFix, isOpen } from "./open-case.ts";
import { awaitsRefundDetails, lossReportMissing } from "./readiness.ts";
import type { CaseSnapshot } from "./snapshot.ts";

export type { FixField } from "../codes.ts";
export type ReturnItem = { reason: AskedReason; text: Localized; fields: FixField[]; needed: FixField[] };

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
  CATEGORY: {
    text: { zh: "請選擇正確的申請項目", en: "Please choose the right category" },
    fields: ["category", "reissueReason", "reissueReasonText", "photo", "refund", "remark"],
  },
  OTHER: {
    text: { zh: "請在備註回覆學校的說明", en: "Please answer your school in the remark" },
    fields: ["remark"],
  },
} as const satisfies Record<ReturnReason, { text: Localized; fields: readonly FixField[] }>;

/** What to answer to a return: the fields that may be sent, and those that must be; what a category needs depends on which. */
export function returnItems(reasons: readonly string[]): ReturnItem[] {
  const known = reasons.filter(isReason);
  return known.map((reason) => {
    const { text, fields } = items[reason];
    if (reason !== "CATEGORY") {
      const needed = fields.filter((field) => field !== "idType");
      return { reason, text, fields: [...fields], needed: [...needed] };
    }
    // A photo that is asked for by itself is given once.
    const photo = known.includes("PHOTO");
    return {
      reason,
      text,
      fields: fields.filter((field) => !(photo && field === "photo")),
      needed: ["category"],
    };
  });
}

/** Everything that a student is asked to mend: by her school, and by iPASS where no earlier loss report was found (R40) or the refund came back. */
export function askedItems(snapshot: CaseSnapshot, reasons: readonly string[]): ReturnItem[] {
  if (awaitsFix(snapshot)) return returnItems(reasons);
  if (awaitsRefundDetails(snapshot)) return [refundItem];
  return isOpen(snapshot) && lossReportMissing(snapshot) ? [lossItem] : [];
}

const lossItem: ReturnItem = {
  reason: "CATEGORY",
  text: {
    zh: "沒有掛失過，請改選要辦的項目",
    en: "Never reported? Please choose what you want instead",
  },
  fields: [...items.CATEGORY.fields],
  needed: ["category"],
};

const refundItem: ReturnItem = {
  reason: "REFUND",
  text: { zh: "請填可以收到退費的資料", en: "Please give details that the refund can reach" },
  fields: ["refund"],
  needed: ["refund"],
};

function isReason(reason: string): reason is ReturnReason {
  return Object.hasOwn(items, reason);
}
