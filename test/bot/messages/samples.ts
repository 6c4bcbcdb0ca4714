import { dialogStates, type Unsaid } from "#bot/dialog/conversation.ts";
import type { Heard } from "#bot/dialog/event.ts";
import { faqTopics, neighbours, otherIssuers } from "#bot/dialog/faq-topic.ts";
import type { FormSummary, MissedNotice, Part, PhotoRefusal, Price } from "#bot/messages/part.ts";
import { zhTW } from "#bot/messages/texts/zh-TW.ts";
import { cardDays as cardDaysOf } from "#domain/case/card-days.ts";
import type { CaseView, ConsentView, NoticeView } from "#domain/case/case-view.ts";
import { caseAlreadyOpen, caseOpenElsewhere } from "#domain/case/draft-exceptions.ts";
import { type Category, categories } from "#domain/category.ts";
import { type NoticeKind, noticeKinds } from "#domain/codes.ts";
import { usualOfficeDays } from "#domain/facts.ts";
import { fieldPaths } from "#domain/form/values.ts";
import { stepWords } from "#domain/glossary.ts";
import { defaultTariffs } from "#domain/money/tariff.ts";
import { noticeBody } from "#domain/notice/notice-body.ts";

const prices: Price[] = [...defaultTariffs];
const serial = "SEQ000000125589";

/** A form that lacks everything that can be missing. */
const aForm: FormSummary = {
  category: "LOSS_REFUND",
  school: "國立臺灣海洋大學附屬基隆海事高級中等學校",
  amountDue: 20,
  dueDate: "2026-12-22",
  photo: null,
  missing: fieldPaths,
};

/** The longest of all schools. */
const cardDays = cardDaysOf({
  category: "LOSS_REISSUE",
  schoolReviewRequired: true,
  schoolCollects: false,
  lossToConfirm: false,
  usualDays: usualOfficeDays,
  today: "2026-11-26",
});

const goneOn: (CaseView["progress"] | undefined)[] = ["PROCESSING", "CLOSED"];

/** The longest that is said of a case. */
export const standing: CaseView["status"] = {
  text: {
    zh: "學校請補件；收到的金額與繳費單不符，還不算繳費；掛失還沒生效，卡片還沒停用。",
    en: "The school asks for a correction; the amount received does not match the bill, so it is not paid yet; the loss report is not in force and the card is not stopped.",
  },
  next: {
    zh: "請在 2026/12/22 前繳費，並修改學校列出的項目後重新送出，並提供新卡的照片。繳費或學校核可後才生效，生效後不能取消。已在超商或 ATM 繳費的，幾個工作天後才會入帳，不要再繳一次。",
    en: "Please pay by 2026/12/22, and correct what the school listed and send it again, and provide the photo for the new card. It takes effect once paid or approved by the school, and cannot be cancelled from then on. Money paid at a store or by ATM takes a few working days to arrive; please do not pay again.",
  },
  timing: {
    zh: "比平常久：新卡還在準備寄到學校。想知道進度可以撥 (07)791-2000。",
    en: "This takes longer than usual: the new card is still being made ready for the school. For news please call (07)791-2000.",
  },
  inForce: {
    zh: "掛失從 2026/11/23 10:00 起生效；到 2026/11/23 13:00 為止（3 小時內）被冒用的金額，由持卡人負擔。",
    en: "In force since 2026/11/23 10:00; what others spend with the card until 2026/11/23 13:00 (3 hours) is borne by its holder.",
  },
};

/** A case with a bill that is open. */
export function aCaseView(changes: Partial<CaseView> = {}): CaseView {
  return {
    serial,
    category: "LOSS_REISSUE",
    schoolName: "高雄市立新莊高級中學",
    amountDue: 120,
    review: "PENDING",
    progress: "UNPAID",
    submittedOn: "2026-11-22",
    // Whatever iPASS works on, or has closed, was confirmed before.
    confirmedAt: goneOn.includes(changes.progress) ? new Date("2026-11-23T02:00:00Z") : null,
    status: standing,
    steps: [
      { label: stepWords.sent, state: "done" },
      { label: stepWords.payment, state: goneOn.includes(changes.progress) ? "done" : "current" },
      { label: stepWords.production, state: changes.progress === "PROCESSING" ? "current" : "ahead" },
    ],
    returnReasons: [],
    canWithdraw: true,
    schoolCollects: false,
    bill: {
      serial,
      category: "LOSS_REISSUE",
      amount: 120,
      dueDate: "2026-12-22",
      virtualAccount: "71060000000847",
      linePay: true,
      status: standing,
    },
    receipt: goneOn.includes(changes.progress)
      ? { amount: 120, channel: "STORE", paidOn: "2026-11-23" }
      : null,
    ...changes,
  };
}

const aConsent: ConsentView = {
  version: "2020-06",
  hash: "0123456789abcdef".repeat(4),
  at: new Date("2026-11-22T02:00:00Z"),
};

function missedOf(kinds: readonly NoticeKind[]): MissedNotice[] {
  return kinds.map((kind, index) => ({
    id: String(index),
    kind,
    on: "2026-11-22",
    body: noticeBody(kind, { reason: "請換一張照片", amount: 119, expected: 120 }),
  }));
}

export function aNoticeView(changes: Partial<CaseView> = {}, words: string | null = null): NoticeView {
  return {
    cardCase: aCaseView(changes),
    data: { reason: words, amount: 119, expected: 120 },
    daysLeft: 3,
    producing: true,
    consent: aConsent,
    liffUrl: "https://liff.line.me/1234567890-abcdefgh",
  };
}

const cases: CaseView[][] = [
  [],
  [aCaseView()],
  [
    aCaseView({
      review: "RETURNED",
      progress: "PROCESSING",
      returnReasons: ["PHOTO", "NAME", "OTHER"],
      bill: null,
    }),
  ],
  [
    aCaseView({
      category: "REISSUE",
      lossAsked: true,
      actions: ["pay", "fix", "sendOldCard", "withdraw"],
      returnWords: "請告訴我們在哪一天、用什麼方式掛失",
    }),
  ],
  [
    aCaseView({ progress: "CLOSED", status: { ...standing, next: null }, bill: null }),
    aCaseView({ progress: "LAPSED", bill: null }),
  ],
  Array.from({ length: 9 }, () => aCaseView()),
];
const heard: Heard[] = [
  "text",
  "numbers",
  "emoji",
  "sticker",
  "image",
  "video",
  "audio",
  "file",
  "location",
  "other",
];

/** Every part of an answer, at least once each. */
export const everyPart: Part[] = [
  { kind: "welcome", openCase: false },
  { kind: "welcome", openCase: true },
  { kind: "notices", version: "2026-11", language: "zh-TW" },
  { kind: "notices", version: "2026-11", language: "en" },
  { kind: "notices", version: "gone", language: "en" },
  { kind: "cardState" },
  { kind: "lostOption", prices },
  { kind: "lostOption", prices: [] },
  { kind: "reason", price: prices[3]! },
  { kind: "reason", price: null },
  { kind: "lossReportNeeded" },
  ...(Object.keys(categories) as Category[]).map(
    (category): Part => ({
      kind: "handOver",
      category,
      reason: category === "REISSUE" ? "OTHER" : null,
      price: prices[0]!,
    }),
  ),
  { kind: "handOver", category: "REISSUE", reason: "ALREADY_REPORTED", price: null },
  { kind: "formWaiting" },
  { kind: "formWaiting", form: aForm },
  { kind: "formWaiting", form: { ...aForm, photo: "NEW", missing: [], cardDays } },
  { kind: "formWaiting", form: { ...aForm, held: caseAlreadyOpen("SEQ000000000001") } },
  { kind: "formWaiting", form: { ...aForm, held: caseOpenElsewhere() } },
  {
    kind: "photoTaken",
    photoId: "0b0b0b0b-0b0b-4b0b-8b0b-0b0b0b0b0b0b",
    serial: null,
    several: true,
    advice: ["照片偏小"],
  },
  {
    kind: "photoTaken",
    photoId: "0b0b0b0b-0b0b-4b0b-8b0b-0b0b0b0b0b0b",
    serial: "SEQ000000000001",
    several: false,
    advice: [],
  },
  ...(Object.keys(zhTW.photo.refused) as PhotoRefusal[]).map((why): Part => ({ kind: "photoRefused", why })),
  { kind: "photoNotTaken", why: "consentMissing" },
  { kind: "photoNotTaken", why: "notNeeded" },
  ...(Object.keys(zhTW.photo.unsaid) as Unsaid[]).map((what): Part => ({ kind: "unsaid", what })),
  { kind: "missed", notices: missedOf(["caseApproved"]) },
  { kind: "missed", notices: missedOf(noticeKinds) },
  { kind: "missed", notices: missedOf(noticeKinds).map((notice) => ({ ...notice, failed: true })) },
  { kind: "consentReceipt", consent: aConsent },
  {
    kind: "paperRoute",
    cardFee: 120,
    postFee: 15,
    documents: "https://card.example.tw/paper",
    nothingKept: true,
  },
  ...cases.map((some): Part => ({ kind: "cases", cases: some })),
  { kind: "bill", bill: aCaseView().bill! },
  { kind: "bill", bill: { ...aCaseView().bill!, linePay: false } },
  { kind: "payAtSchool", cardCase: aCaseView({ schoolCollects: true, bill: null }) },
  { kind: "nothingToPay", hasCase: true },
  { kind: "nothingToPay", hasCase: false },
  { kind: "fees", prices },
  { kind: "help" },
  { kind: "human", school: "國立一卡通高級中學" },
  { kind: "human", school: null, opens: "2026-11-30T01:00:00.000Z" },
  { kind: "wordsNeeded" },
  { kind: "stopWaitingQuestion" },
  { kind: "notWaiting" },
  { kind: "deskWords", school: "國立一卡通高級中學", items: [{ id: "1", sealed: "請帶學生證來。" }] },
  {
    kind: "deskWords",
    school: null,
    items: [
      { id: "1", sealed: "查到了。" },
      { id: "2", sealed: "退給您了。" },
    ],
  },
  { kind: "hello" },
  { kind: "openCase" },
  { kind: "welcomeBack", cardState: null, category: null, reason: null },
  { kind: "welcomeBack", cardState: "PRESENT", category: "REISSUE", reason: "DAMAGED" },
  { kind: "faq" },
  ...(["fees", "pay", "refund"] as const).map((about): Part => ({ kind: "aside", about, prices })),
  ...[null, aCaseView(), aCaseView({ progress: "PROCESSING" })].map(
    (cardCase): Part => ({ kind: "found", cardCase }),
  ),
  ...faqTopics.map((topic): Part => ({ kind: "answer", topic })),
  { kind: "answer", topic: "receipt", receiptOf: "SEQ000000000001" },
  { kind: "answer", topic: "whereTo", oldCardAddress: null },
  { kind: "answer", topic: "whereTo", oldCardAddress: "高雄市前鎮區一卡通路 1 號" },
  ...otherIssuers.flatMap((issuer): Part[] => [
    { kind: "otherCard", issuer, oursToo: false },
    { kind: "otherCard", issuer, oursToo: true },
  ]),
  ...[null, ...neighbours].map((neighbour): Part => ({ kind: "neighbours", neighbour })),
  { kind: "edit", cardState: null, category: null, reason: null },
  { kind: "edit", cardState: "LOST", category: null, reason: null },
  { kind: "edit", cardState: "LOST", category: "LOSS_REFUND", reason: null },
  { kind: "edit", cardState: "PRESENT", category: "REISSUE", reason: "OTHER" },
  { kind: "sent" },
  { kind: "sent", withdrawable: "SEQ000000000001" },
  { kind: "nothingSent" },
  { kind: "restartQuestion" },
  { kind: "nothingToCancel", sent: true },
  { kind: "nothingToCancel", sent: false },
  { kind: "withdrawQuestion", cardCase: aCaseView() },
  { kind: "withdrawn", cardCase: aCaseView({ progress: "VOIDED", bill: null }) },
  ...(["inForce", "paying", "tooOften", "linked", "over"] as const).map(
    (why): Part => ({ kind: "withdrawRefused", why, cardCase: aCaseView() }),
  ),
  { kind: "underWay" },
  { kind: "cancelQuestion" },
  { kind: "cancelled" },
  { kind: "continued" },
  { kind: "thanks" },
  { kind: "languageSet" },
  { kind: "oldButton" },
  ...dialogStates
    .filter((state) => !["idle", "withHuman"].includes(state))
    .map((state): Part => ({ kind: "stands", state })),
  ...heard.map((what): Part => ({ kind: "notUnderstood", heard: what, state: "idle" })),
  { kind: "notUnderstood", heard: "text", state: "idle", deskAsks: true },
  { kind: "offerHelp" },
  { kind: "notInGroups" },
  { kind: "sorry", reference: "12345" },
];
