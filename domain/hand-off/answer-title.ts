import type { Localized } from "../language.ts";
import { type SchoolNames, schoolNameIn } from "../school-name.ts";

/** Over the answer of a desk where it is not read in the chat. @param school whose office wrote it; null for iPASS */
export function answerTitle(school: SchoolNames | null): Localized {
  return school
    ? {
        zh: `${schoolNameIn(school, "zh-TW")}承辦人員的回覆`,
        en: `Answer from the office of ${schoolNameIn(school, "en")}`,
      }
    : { zh: "一卡通客服人員的回覆", en: "Answer from iPASS customer service" };
}
