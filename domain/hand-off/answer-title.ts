import type { Localized } from "../language.ts";

/** Over the answer of a desk where it is not read in the chat. @param school whose office wrote it; null for iPASS */
export function answerTitle(school: string | null): Localized {
  return school
    ? { zh: `${school}承辦人員的回覆`, en: `Answer from the office of ${school}` }
    : { zh: "一卡通客服人員的回覆", en: "Answer from iPASS customer service" };
}
