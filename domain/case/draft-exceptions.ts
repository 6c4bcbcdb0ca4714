import type { DraftExceptionCode } from "../codes.ts";
import type { Localized } from "../language.ts";
import { type Fix, fixOf } from "./fix.ts";

/** Something to be told about a form before it is sent, said plainly, with the tap that mends it. */
export type DraftException = { code: DraftExceptionCode; text: Localized; fix: Fix };

/** The loss report that the form speaks of is not known here; one tap makes it one (C18, R40). Sent as it is, iPASS looks for it. */
export function lossReportNeeded(): DraftException {
  const text = {
    zh: "這裡查不到這張卡先前的掛失紀錄。用電話或其它方式掛失過，可以繼續申請，一卡通公司確認後才會製作新卡。還沒掛失、卡片不見了，請改辦掛失，資料都會留著。",
    en: "No earlier loss report of this card is known here. Reported by telephone or another way? Then go on: iPASS checks it before the new card is made. If the card is gone and not reported yet, report it lost instead; your details stay.",
  };
  return { code: "NEEDS_LOSS_REPORT", text, fix: fixOf("REPORT_LOST") };
}

/** Her loss report of the card was sent, yet neither paid nor approved, so it is none so far; changed, it brings the new card too. */
export function lossNotInForce(serial: string): DraftException {
  const text = {
    zh: `您的掛失申請（${serial}）還沒繳費、學校也還沒核可，所以還沒生效。可以取消它，直接改辦掛失暨補發，資料都會帶過來。`,
    en: `Your loss report (${serial}) is neither paid nor approved, so it is not in force yet. You can withdraw it and report the loss with a new card instead; your details come along.`,
  };
  return { code: "LOSS_NOT_IN_FORCE", text, fix: fixOf("CHANGE_TO_REISSUE", serial) };
}

/** The card has a case under way already, and one card has one case. */
export function caseAlreadyOpen(serial: string): DraftException {
  const text = {
    zh: `這張卡已有一筆進行中的申請（${serial}），不能再送一筆，請先查看進度。`,
    en: `This card already has an open application (${serial}). A second one cannot be sent; see its progress first.`,
  };
  return { code: "CASE_ALREADY_OPEN", text, fix: fixOf("SEE_CASE", serial) };
}

/** The same of a card whose case was sent from another LINE account: she may look at it and pay (ADR 6). */
export function caseOpenElsewhere(): DraftException {
  const text = {
    zh: "這張卡已有一筆進行中的申請，是用另一個 LINE 帳號送出的，不能再送一筆。可以把它加到您的帳號，查看進度和繳費。",
    en: "This card already has an open application, sent from another LINE account. A second one cannot be sent. You can add it to your account to follow it and to pay.",
  };
  return { code: "CASE_OPEN_ELSEWHERE", text, fix: fixOf("BIND_CASE") };
}
