import { categories } from "../category.ts";
import type { FoundAgainCode } from "../codes.ts";
import { hotline } from "../facts.ts";
import type { Localized } from "../language.ts";
import { isOpen } from "./open-case.ts";
import type { CaseSnapshot } from "./snapshot.ts";

type Found = Pick<CaseSnapshot, "category" | "progress" | "confirmedAt"> &
  Partial<Pick<CaseSnapshot, "reissueReason">>;
export type FoundAgain = { code: FoundAgainCode; text: Localized };

/** What is true of a card that was found again, also where it is unwelcome (R8, R43). */
export const foundAgainTexts: Record<FoundAgainCode, Localized> = {
  NOT_YET_STOPPED: {
    zh: "申請還沒生效，卡片還能用。找到了就不要繳費，請打「取消申請」，或在申請明細取消；不取消的話，學校核可就會生效，過了繳費期限會自動失效。已經繳費的話，款項一入帳就會生效，無法取消。",
    en: "Nothing has taken effect and the card still works. If you found it, do not pay: type “withdraw”, or withdraw it on its page; otherwise it takes effect should your school approve, and lapses after its last day. If you have paid already, it takes effect when the money arrives and cannot be cancelled.",
  },
  STOPPED: {
    zh: `掛失已經生效，這張卡的電子錢包已停用，找到了也不能再用，也無法取消。請不要再加值；有疑問請撥 ${hotline.display}。`,
    en: `The loss report has taken effect. The card's e-purse is stopped for good and this cannot be undone. Please do not top it up; questions: ${hotline.display}.`,
  },
  NEVER_STOPPED: {
    zh: "這筆申請沒有生效，卡片沒有因為它停用，找到了可以繼續用。",
    en: "This application never took effect. It did not stop the card, so you can go on using it.",
  },
  NOT_REPORTED: {
    zh: "這筆是補發新卡的申請，卡片沒有因為它掛失。",
    en: "This application is for a card replacement. It did not report the card lost.",
  },
};

/** The same where nothing is to be paid, so that nothing lapses (C20). */
const nothingToPayYet: Localized = {
  zh: "申請還沒生效，卡片還能用。找到了請打「取消申請」，或在申請明細取消；不取消的話，學校核可就會生效。",
  en: "Nothing has taken effect and the card still works. If you found it, type “withdraw”, or withdraw it on its page; otherwise it takes effect should your school approve.",
};

/** A card whose loss was reported elsewhere does not come back by being found. */
const reportedBefore: Localized = {
  zh: "先前掛失過的話，電子錢包已停用，卡片在手上也不能再用。",
  en: "If your earlier loss report has taken effect, the card's e-purse is stopped for good.",
};

/** What a replacement means to a card that was never lost, as far as the case is; a case that is over adds nothing. */
const replacementTexts: Record<"open" | "inForce", Localized> = {
  open: {
    zh: "不想換新卡，就不要繳費，請打「取消申請」，或在申請明細取消；不取消的話，學校核可就會生效，過了繳費期限會自動失效。",
    en: "If you no longer want a new card, do not pay: type “withdraw”, or withdraw it on its page; otherwise it takes effect should your school approve, and lapses after its last day.",
  },
  inForce: {
    zh: "申請已生效，不能取消；舊卡和票卡處理申請單寄回一卡通公司後，才會製作新卡。",
    en: "The application is in force and cannot be cancelled; the new card is made once the old one and the card form have reached iPASS.",
  },
};

/** The honest answer to "I found my card again". @param newer of a case that is over, the serial of its card's newer one */
export function foundAgain(cardCase: Found, newer?: string): FoundAgain {
  const code = codeOf(cardCase);
  if (code === "NEVER_STOPPED" && newer) return { code, text: newerTells(newer) };
  // With iPASS and not confirmed: only its school is waited for.
  const approvalOnly = code === "NOT_YET_STOPPED" && cardCase.progress === "PROCESSING";
  const texts = [approvalOnly ? nothingToPayYet : foundAgainTexts[code]];
  if (cardCase.reissueReason === "ALREADY_REPORTED") texts.push(reportedBefore);
  if (code === "NOT_REPORTED" && isOpen(cardCase)) texts.push(replacementTexts[stateOf(cardCase)]);
  return { code, text: { zh: texts.map(({ zh }) => zh).join(""), en: texts.map(({ en }) => en).join(" ") } };
}

/** Whether the card works is for the newer application to say. */
function newerTells(serial: string): Localized {
  return {
    zh: `這筆申請沒有生效，不過這張卡已有新的申請 ${serial}；卡片能不能繼續用，請看那一筆。`,
    en: `This application never took effect, but the card has a newer one, ${serial}: see there whether the card still works.`,
  };
}

function stateOf({ confirmedAt }: Found): keyof typeof replacementTexts {
  return confirmedAt ? "inForce" : "open";
}

function codeOf({ category, progress, confirmedAt }: Found): FoundAgainCode {
  if (!categories[category].losesCard) return "NOT_REPORTED";
  if (confirmedAt) return "STOPPED";
  return isOpen({ progress }) ? "NOT_YET_STOPPED" : "NEVER_STOPPED";
}
