import type { DraftExceptionCode } from "../codes.ts";
import type { Localized } from "../language.ts";
import { type Fix, fixOf } from "./fix.ts";

/** Something that stands in the way of a form, said plainly, with the tap that mends it. */
export type DraftException = { code: DraftExceptionCode; text: Localized; fix: Fix };

/** The loss report that the form speaks of does not exist; one tap makes it one (C18, R40). */
export function lossReportNeeded(): DraftException {
  const text = {
    zh: "查不到這張卡先前的掛失紀錄。卡片不見了的話，請改選「卡片不見了」，資料都會留著。",
    en: "No earlier loss report of this card was found. If the card is gone, choose “the card is lost”; your details stay.",
  };
  return { code: "NEEDS_LOSS_REPORT", text, fix: fixOf("REPORT_LOST") };
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
