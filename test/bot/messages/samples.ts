import { dialogStates, type Unsaid } from "#bot/dialog/conversation.ts";
import type { Heard } from "#bot/dialog/event.ts";
import { faqTopics, neighbours } from "#bot/dialog/faq-topic.ts";
import type { FormSummary, PhotoRefusal, Price, Say } from "#bot/messages/say.ts";
import { zhTW } from "#bot/messages/texts/zh-TW.ts";
import type { CaseView, NoticeView } from "#domain/case/case-view.ts";
import { type Category, categories } from "#domain/category.ts";
import { defaultTariffs } from "#domain/tariff.ts";

const prices: Price[] = [...defaultTariffs];
const serial = "SEQ000000125589";

/** A form that lacks everything that can be missing. */
const aForm: FormSummary = {
  category: "LOSS_REFUND",
  school: "國立臺灣海洋大學附屬基隆海事高級中等學校",
  amountDue: 20,
  dueDate: "2026-12-22",
  photo: null,
  missing: Object.keys(zhTW.photo.fields) as FormSummary["missing"],
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
    waitingFor: [
      { zh: "等您繳費。", en: "Waiting for your payment." },
      { zh: "等學校核可。", en: "Waiting for your school." },
    ],
    returnReasons: [],
    schoolCollects: false,
    bill: {
      serial,
      category: "LOSS_REISSUE",
      amount: 120,
      dueDate: "2026-12-22",
      virtualAccount: "71060000000847",
      linePay: true,
    },
    ...changes,
  };
}

export function aNoticeView(changes: Partial<CaseView> = {}, words: string | null = null): NoticeView {
  return {
    cardCase: aCaseView(changes),
    words,
    received: 119,
    expected: 120,
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
    aCaseView({ progress: "CLOSED", waitingFor: [], bill: null }),
    aCaseView({ progress: "LAPSED", bill: null }),
  ],
  Array.from({ length: 9 }, () => aCaseView()),
];
const heard: Heard[] = ["text", "numbers", "sticker", "image", "video", "audio", "file", "location", "other"];

/** Everything that can be said, at least once each. */
export const everySay: Say[] = [
  { say: "welcome", openCase: false },
  { say: "welcome", openCase: true },
  { say: "notices", version: "2026-11", language: "zh-TW" },
  { say: "notices", version: "2026-11", language: "en" },
  { say: "notices", version: "gone", language: "en" },
  { say: "cardState" },
  { say: "lostOption", prices },
  { say: "lostOption", prices: [] },
  { say: "reason", price: prices[3]! },
  { say: "reason", price: null },
  { say: "lossReportNeeded" },
  ...(Object.keys(categories) as Category[]).map(
    (category): Say => ({
      say: "handOver",
      category,
      reason: category === "REISSUE" ? "OTHER" : null,
      price: prices[0]!,
    }),
  ),
  { say: "handOver", category: "REISSUE", reason: "ALREADY_REPORTED", price: null },
  { say: "formWaiting" },
  { say: "formWaiting", form: aForm },
  { say: "formWaiting", form: { ...aForm, photo: "NEW", missing: [] } },
  {
    say: "photoTaken",
    photoId: "0b0b0b0b-0b0b-4b0b-8b0b-0b0b0b0b0b0b",
    serial: null,
    several: true,
    advice: ["照片偏小"],
  },
  {
    say: "photoTaken",
    photoId: "0b0b0b0b-0b0b-4b0b-8b0b-0b0b0b0b0b0b",
    serial: "SEQ000000000001",
    several: false,
    advice: [],
  },
  ...(Object.keys(zhTW.photo.refused) as PhotoRefusal[]).map((why): Say => ({ say: "photoRefused", why })),
  { say: "photoNotTaken", why: "consentMissing" },
  { say: "photoNotTaken", why: "notNeeded" },
  ...(Object.keys(zhTW.photo.unsaid) as Unsaid[]).map((what): Say => ({ say: "unsaid", what })),
  { say: "missed", noticeIds: ["1"] },
  { say: "missed", noticeIds: ["1", "2"] },
  { say: "paperRoute", cardFee: 120, postFee: 15, documents: "https://card.example.tw/paper" },
  ...cases.map((some): Say => ({ say: "cases", cases: some })),
  { say: "bill", bill: aCaseView().bill! },
  { say: "bill", bill: { ...aCaseView().bill!, linePay: false } },
  { say: "payAtSchool", cardCase: aCaseView({ schoolCollects: true, bill: null }) },
  { say: "nothingToPay", hasCase: true },
  { say: "nothingToPay", hasCase: false },
  { say: "fees", prices },
  { say: "help" },
  { say: "human", school: "國立一卡通高級中學" },
  { say: "human", school: null },
  { say: "hello" },
  { say: "openCase" },
  { say: "welcomeBack", cardState: null, category: null, reason: null },
  { say: "welcomeBack", cardState: "PRESENT", category: "REISSUE", reason: "DAMAGED" },
  { say: "faq" },
  ...(["fees", "pay", "refund"] as const).map((about): Say => ({ say: "aside", about, prices })),
  { say: "found", standing: "notSent", category: null },
  { say: "found", standing: "mayLapse", category: "LOSS_ONLY" },
  { say: "found", standing: "confirmed", category: "LOSS_REFUND" },
  ...faqTopics.map((topic): Say => ({ say: "answer", topic })),
  ...[null, ...neighbours].map((neighbour): Say => ({ say: "neighbours", neighbour })),
  { say: "edit", cardState: null, category: null, reason: null },
  { say: "edit", cardState: "LOST", category: null, reason: null },
  { say: "edit", cardState: "LOST", category: "LOSS_REFUND", reason: null },
  { say: "edit", cardState: "PRESENT", category: "REISSUE", reason: "OTHER" },
  { say: "sent" },
  { say: "nothingSent" },
  { say: "restartQuestion" },
  { say: "nothingToCancel", sent: true },
  { say: "nothingToCancel", sent: false },
  { say: "underWay" },
  { say: "cancelQuestion" },
  { say: "cancelled" },
  { say: "continued" },
  { say: "thanks" },
  { say: "languageSet" },
  { say: "oldButton" },
  ...dialogStates
    .filter((state) => !["idle", "withHuman"].includes(state))
    .map((state): Say => ({ say: "stands", state })),
  ...heard.map((what): Say => ({ say: "notUnderstood", heard: what, state: "idle" })),
  { say: "offerHelp" },
  { say: "notInGroups" },
  { say: "sorry", reference: "12345" },
];
