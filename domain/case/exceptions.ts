import type { CaseExceptionCode } from "../codes.ts";
import { hotline } from "../facts.ts";
import type { Localized } from "../language.ts";
import { type Fix, type FixCode, fixOf } from "./fix.ts";
import { awaitsFix, isOpen } from "./open-case.ts";
import { awaitsOldCard } from "./readiness.ts";
import type { CaseSnapshot } from "./snapshot.ts";

/** Something that stands in the way of a case, said plainly, with the tap that mends it. */
export type CaseException = { code: CaseExceptionCode; text: Localized; fix: Fix | null };

const kinds = {
  OLD_CARD_IN_POST: {
    fix: "SEND_OLD_CARD",
    text: {
      zh: `舊卡和票卡處理申請單還沒到一卡通公司，收到前不會製卡。已經寄出就不用再寄；卡片其實找不到了，請撥 ${hotline.display}。`,
      en: `The old card and its form have not reached iPASS; no card is made before. Already sent? Then just wait. If the card is in fact gone, call ${hotline.display}.`,
    },
  },
  NEEDS_LOSS_REPORT: {
    fix: "CALL_HOTLINE",
    text: {
      zh: `查不到這張卡先前的掛失紀錄，補發無法繼續。請撥 ${hotline.display} 補辦掛失。`,
      en: `No earlier loss report of this card was found, so the new card cannot go on. Call ${hotline.display} to report the loss.`,
    },
  },
  RETURNED: {
    fix: "RESUBMIT",
    text: {
      zh: "學校請您補件，只需要改列出的項目。",
      en: "Your school asks for a fix; only what is listed needs changing.",
    },
  },
  LAPSED: {
    fix: "REPORT_AGAIN",
    text: {
      zh: "期限內沒有收到款項，申請沒有生效，卡片沒有停用。資料都還在，可以一鍵重新申請。若已在期限內繳費，請等入帳，不要再繳一次。",
      en: "No money came in time, so nothing took effect and the card was not stopped. Your details are kept: apply again in one tap. If you paid in time, please wait for the money to arrive; do not pay twice.",
    },
  },
} as const satisfies Record<string, { fix: FixCode; text: Localized }>;

/** @param lossReported whether the loss report that 先前已掛失 speaks of exists */
export function caseExceptions(
  snapshot: CaseSnapshot,
  { serial, lossReported }: { serial: string; lossReported: boolean },
): CaseException[] {
  const open = isOpen(snapshot);
  const found: [keyof typeof kinds, boolean][] = [
    ["RETURNED", awaitsFix(snapshot)],
    ["NEEDS_LOSS_REPORT", open && !lossReported],
    ["OLD_CARD_IN_POST", open && snapshot.confirmedAt !== null && awaitsOldCard(snapshot)],
    ["LAPSED", snapshot.progress === "LAPSED"],
  ];
  return found
    .filter(([, holds]) => holds)
    .map(([code]) => ({ code, text: kinds[code].text, fix: fixOf(kinds[code].fix, serial) }));
}

/** The same of a form that is not sent yet: there, one tap makes it a loss report (C18, R40). */
export function lossReportNeeded(): CaseException {
  const text = {
    zh: "查不到這張卡先前的掛失紀錄。卡片不見了的話，請改選「卡片不見了」，資料都會留著。",
    en: "No earlier loss report of this card was found. If the card is gone, choose “the card is lost”; your details stay.",
  };
  return { code: "NEEDS_LOSS_REPORT", text, fix: fixOf("REPORT_LOST") };
}

/** Of a form: its card has a case under way already, and one card has one case. */
export function caseAlreadyOpen(serial: string): CaseException {
  const text = {
    zh: `這張卡已有一筆進行中的申請（${serial}），不能再送一筆，請先查看進度。`,
    en: `This card already has an open application (${serial}). A second one cannot be sent; see its progress first.`,
  };
  return { code: "CASE_ALREADY_OPEN", text, fix: fixOf("SEE_CASE", serial) };
}

/** The same of a card whose case was sent from another LINE account: she may look at it and pay (ADR 6). */
export function caseOpenElsewhere(): CaseException {
  const text = {
    zh: "這張卡已有一筆進行中的申請，是用另一個 LINE 帳號送出的，不能再送一筆。可以把它加到您的帳號，查看進度和繳費。",
    en: "This card already has an open application, sent from another LINE account. A second one cannot be sent. You can add it to your account to follow it and to pay.",
  };
  return { code: "CASE_OPEN_ELSEWHERE", text, fix: fixOf("BIND_CASE") };
}
