import type { ReturnReason } from "../codes.ts";
import { catalogue } from "../form/catalogue.ts";
import { reissueReasonWords, terms } from "../glossary.ts";
import type { Localized } from "../language.ts";

/** What a school ticks to ask for again, by the names of the fields. */
export const returnReasonWords: Record<ReturnReason, Localized> = {
  PHOTO: terms.photo,
  NAME: catalogue.name.label,
  STUDENT_NO: catalogue.studentNo.label,
  ID_NUMBER: catalogue.idNumber.label,
  CATEGORY: catalogue.category.label,
  OTHER: reissueReasonWords.OTHER,
};
