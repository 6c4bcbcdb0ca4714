import type { DialogState } from "./conversation.ts";
import type { DialogEvent } from "./event.ts";
import { normalise } from "./normalise.ts";

type Words = readonly [event: DialogEvent, words: readonly string[]][];

const lostWords = ["不見", "遺失", "弄丟", "丟了", "掉了", "找不到", "被偷", "lost", "missing", "stolen"];
const presentWords = [
  "卡片還在",
  "還在",
  "壞掉",
  "壞了",
  "毀損",
  "斷掉",
  "刷不過",
  "感應不到",
  "damaged",
  "broken",
  "ihavethecard",
  "ihaveit",
];
const yes = ["好", "是", "是的", "對", "要", "ok", "yes", "y", "sure"];
const no = ["不", "不要", "不是", "否", "no", "n"];
const first = ["1", "一", "第一", "第一項", "第一個", "a"];
const second = ["2", "二", "第二", "第二項", "第二個", "b"];
const third = ["3", "三", "第三", "第三項", "第三個", "c"];

/** Whole answers that only make sense to the question just asked. */
const answers: Partial<Record<DialogState, Words>> = {
  readingNotices: [
    [
      { type: "refused" },
      ["不同意", "我不同意", "拒絕", "disagree", "idisagree", "idonotagree", "idontagree", ...no, ...second],
    ],
    [{ type: "agreed" }, ["同意", "我同意", "agree", "iagree", ...yes, ...first]],
  ],
  declined: [[{ type: "agreed" }, ["同意", "我同意", "agree", "iagree"]]],
  choosingCardState: [
    [{ type: "cardStateChosen", cardState: "LOST" }, [...lostWords, ...first]],
    [{ type: "cardStateChosen", cardState: "PRESENT" }, [...presentWords, ...second]],
  ],
  // The longer wishes first: 「不退費」 holds 「退費」, 「不要補辦新卡」 holds 「補辦新卡」.
  choosingLostOption: [
    [
      { type: "lostOptionChosen", option: "REFUND" },
      ["僅掛失需退費", "只要退費", "需退費", "refund", ...second],
    ],
    [
      { type: "lostOptionChosen", option: "NOTHING" },
      [
        "都不要",
        "只掛失",
        "僅掛失",
        "不退費",
        "不退錢",
        "不用退",
        "lossonly",
        "norefund",
        "nothing",
        ...third,
      ],
    ],
    [{ type: "lostOptionChosen", option: "REFUND" }, ["退費", "退錢", "不補辦", "不要新卡"]],
    [
      { type: "lostOptionChosen", option: "NEW_CARD" },
      ["新卡", "補辦", "補卡", "補發", "掛失暨補發", "newcard", ...first],
    ],
  ],
  choosingReason: [
    [{ type: "reasonChosen", reason: "DAMAGED" }, [...presentWords, "人為毀損", ...first]],
    [
      { type: "reasonChosen", reason: "ALREADY_REPORTED" },
      ["先前已申請掛失", "已掛失", "先前已掛失", "掛失過", "alreadyreported", ...second],
    ],
    [
      { type: "reasonChosen", reason: "OTHER" },
      ["其它", "其他", "改名", "更名", "更改姓名", "更換姓名", "other", "newname", ...third],
    ],
  ],
  needsLossReport: [
    [{ type: "cardStateChosen", cardState: "LOST" }, [...lostWords, "掛失", ...yes, ...first]],
  ],
  confirmingCancel: [
    [{ type: "cancelDeclined" }, [...no, "不取消", "繼續", "繼續申請", "keepgoing", "continue"]],
    [{ type: "cancelConfirmed" }, [...yes, "確定", "取消", "確定取消", "cancel"]],
  ],
};

/** Global intents, whole words; the earlier row wins. */
const intents: Words = [
  [
    { type: "humanAsked" },
    ["真人客服", "真人", "客服", "人工", "電話", "客服電話", "human", "agent", "operator", "hotline", "call"],
  ],
  [{ type: "restartAsked" }, ["重新開始", "重來", "重新申請", "restart", "startover"]],
  [{ type: "wentBack" }, ["上一步", "返回", "回上一步", "上一頁", "back", "goback"]],
  [{ type: "cancelAsked" }, ["取消", "取消申請", "不辦了", "放棄", "cancel", "quit", "stop"]],
  [
    { type: "billAsked" },
    [
      "繳費單",
      "繳費",
      "付款",
      "付錢",
      "帳單",
      "條碼",
      "補印",
      "轉帳帳號",
      "pay",
      "payment",
      "bill",
      "barcode",
      "linepay",
    ],
  ],
  [
    { type: "statusAsked" },
    [
      "進度",
      "查詢進度",
      "查詢",
      "查進度",
      "狀態",
      "辦到哪",
      "好了嗎",
      "status",
      "progress",
      "mycase",
      "mycases",
    ],
  ],
  [
    { type: "feesAsked" },
    ["費用", "多少錢", "手續費", "價格", "工本費", "fee", "fees", "price", "cost", "howmuch"],
  ],
  [{ type: "applyAsked", cardState: "LOST" }, lostWords],
  [{ type: "applyAsked", cardState: "PRESENT" }, presentWords],
  [
    { type: "helpAsked" },
    ["說明", "幫助", "幫忙", "怎麼辦", "怎麼用", "教學", "help", "faq", "問題", "menu", "選單"],
  ],
  [{ type: "paperAsked" }, ["紙本", "劃撥", "郵政劃撥", "不提供個資", "giro", "paper"]],
  [{ type: "languageChosen", language: "en" }, ["english", "英文", "en"]],
  [{ type: "languageChosen", language: "zh-TW" }, ["中文", "繁體中文", "chinese", "zh"]],
  [{ type: "thanked" }, ["謝謝", "感謝", "謝謝你", "謝謝您", "謝啦", "thanks", "thankyou", "thx"]],
  [{ type: "greeted" }, ["你好", "您好", "哈囉", "嗨", "早安", "hi", "hello", "hey", "開始", "start"]],
  [
    { type: "applyAsked" },
    [
      "申請",
      "掛失",
      "補發",
      "補辦",
      "掛失補發",
      "我要申請",
      "我要掛失",
      "換卡",
      "新卡",
      "apply",
      "report",
      "reissue",
      "newcard",
      "replace",
    ],
  ],
];

/** What a typed message means in a state: first as an answer to the question asked, then as an intent. */
export function parseText(text: string, state: DialogState): DialogEvent {
  const typed = normalise(text);
  const known = answers[state] ?? [];
  return (
    whole(typed, known) ?? whole(typed, intents) ?? within(typed, known) ?? within(typed, intents) ?? nothing
  );
}

const nothing: DialogEvent = { type: "notUnderstood", heard: "text" };

function whole(typed: string, rows: Words): DialogEvent | undefined {
  return rows.find(([, words]) => words.includes(typed))?.[0];
}

// Words of one letter or digit say nothing inside a sentence; English ones of two hide in others ("hi" in "this").
function within(typed: string, rows: Words): DialogEvent | undefined {
  const telling = (word: string) => word.length >= (/^[a-z]/.test(word) ? 4 : 2);
  return rows.find(([, words]) => words.some((word) => telling(word) && typed.includes(word)))?.[0];
}
