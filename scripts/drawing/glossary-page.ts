import { returnReasonWords } from "#domain/case/return-reason-words.ts";
import * as glossary from "#domain/glossary.ts";
import type { Localized } from "#domain/language.ts";

type Table = Record<string, Localized>;

/** Words of the code that no screen shows, and what they mean. */
const inCode: readonly [word: string, chinese: string, meaning: string][] = [
  ["CardCase", "申請", "One application for one card; variable `cardCase`, because `case` is a keyword."],
  ["Draft", "填寫中的申請", "A form that is not sent yet; one a student."],
  ["Consent", "同意紀錄", "Which version of the notices was accepted, and when."],
  ["Bill", "繳費單", "What is to be paid until when; never changed, only replaced."],
  ["VirtualAccount", "轉帳帳號", "14 digits that belong to one bill."],
  ["StoreBarcode", "超商三段式條碼", "Three segments in Code 39."],
  ["PaymentAttempt", "付款嘗試", "One try to pay by LINE Pay."],
  ["Receipt", "收款", "Money that arrived, from anywhere."],
  ["Surplus", "多繳的款項", "Money beyond the bill; an item of its own until it is returned."],
  ["Roster", "校方名冊", "What a school supplied to compare with."],
  ["Notice", "通知", "A push that the outbox carries; an answer to a tap is a *reply*."],
  ["CardOrder", "票卡作業指示", "What the card core is asked to do with a card."],
  [
    "Confirmed",
    "生效",
    "Paid, or approved by the school, whichever is first: from then on nothing is cancelled.",
  ],
];

const sections: readonly [title: string, table: Table][] = [
  ["Things on screens and papers (`terms`)", glossary.terms],
  ["Application types (`Category`)", glossary.categoryWords],
  ["The same as the query prints it (R84)", glossary.reasonWords],
  ["Choices for a lost card (`LostOption`)", glossary.lostOptionWords],
  ["Reasons for a card replacement (`ReissueReason`)", glossary.reissueReasonWords],
  ["School review (`Review`)", glossary.reviewWords],
  ["Progress at iPASS (`Progress`)", glossary.progressWords],
  ["ID comparison", glossary.comparisonWords],
  ["Photo (`PhotoMode`)", glossary.photoWords],
  ["In place of a photo", glossary.noPhotoWords],
  ["Kinds of ID (`IdType`)", glossary.idTypeWords],
  ["Refund methods (`RefundMethod`)", glossary.refundMethodWords],
  ["How money goes back (`RefundWay`)", glossary.refundWayWords],
  ["Where a refund stands (`RefundState`)", glossary.refundStateWords],
  ["Where money comes in (`Channel`)", glossary.channelWords],
  ["What a school asks for again (`ReturnReason`)", returnReasonWords],
  ["Who acts (`Who`)", glossary.whoWords],
  ["Roles of staff (`StaffRole`)", glossary.roleWords],
  ["Papers", glossary.documentWords],
];

/** `docs/glossary.md`. */
export function glossaryPage(): string {
  return [
    "# Glossary",
    "",
    "Made from [`domain/glossary.ts`](../domain/glossary.ts) by `npm run docs:draw`; do not edit by hand. One term per thing and language: every",
    "screen, chat message, paper and answer of the API takes its words from there. Two spellings: 其它 with 它, and money as in `domain/money/money.ts`.",
    "",
    ...sections.flatMap(([title, table]) => [`## ${title}`, "", ...wordRows(table), ""]),
    "## In code only",
    "",
    "| in code | 中文 | meaning |",
    "|---|---|---|",
    ...inCode.map(([word, chinese, meaning]) => `| \`${word}\` | ${chinese} | ${meaning} |`),
    "",
  ].join("\n");
}

function wordRows(table: Table): string[] {
  const rows = Object.entries(table).map(([code, { zh, en }]) => `| \`${code}\` | ${zh} | ${en} |`);
  return ["| code | 中文 | English |", "|---|---|---|", ...rows];
}
