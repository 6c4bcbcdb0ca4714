import type { DialogState } from "./conversation.ts";
import type { DialogEvent, Wish } from "./event.ts";

/** What words mean; the earlier row wins. Latin words stand between spaces, Chinese ones anywhere in a sentence. */
export interface Meaning {
  event: DialogEvent;
  words: readonly string[];
  /** Only as the whole message, letter for letter: consent and deletion are not read out of a sentence. */
  exact?: true;
}

const means = (event: DialogEvent, ...words: string[]): Meaning => ({ event, words });
const exactly = (event: DialogEvent, ...words: string[]): Meaning => ({ event, words, exact: true });

const lostWords = [
  ...[
    "不見",
    "遺失",
    "弄丟",
    "丟了",
    "丟掉",
    "掉了",
    "掉在",
    "掉到",
    "弄不見",
    "遺落",
    "搞丟",
    "找不到",
    "被偷",
    "被扒",
    "失竊",
    "沒找到",
    "8見",
    "ㄅ見",
  ],
  ...["lost", "missing", "stolen", "cannot find", "cant find"],
];
const damagedWords = [
  ...[
    "壞掉",
    "壞了",
    "毀損",
    "斷掉",
    "斷了",
    "斷成",
    "斷裂",
    "折斷",
    "裂開",
    "裂掉",
    "裂了",
    "刷不過",
    "刷不出",
    "感應不到",
    "不能刷",
    "折到",
  ],
  ...["damaged", "broken", "cracked", "snapped", "not working"],
];
const presentWords = [
  ...["卡片還在", "還在", ...damagedWords],
  ...["i have the card", "have it", "still have"],
];
const foundWords = [
  ...["找到了", "又找到", "找到卡", "找到學生證", "卡找到", "沒有不見", "沒不見", "沒有遺失"],
  ...["found it", "found my card", "i found"],
];
const stillLostWords = ["沒找到", "not found it", "not found my card"];
const consentWords = ["同意會怎", "同意會如何", "同意的話會", "同意之後會", "同意後會", "if i agree"];
/** The loss was reported before, somewhere; nobody who only asks whether that can be done says it so. */
const reportedWords = [
  ...["先前已申請掛失", "先前已掛失", "已掛失", "已經掛失", "掛失過", "有掛失了"],
  ...["已電話掛失", "已打電話掛失", "已經電話掛失", "已經打電話掛失", "電話掛失了", "電話掛失過"],
  ...[
    "already reported",
    "reported before",
    "reported it by phone",
    "reported by phone",
    "reported the loss",
  ],
];
const renameWords = [
  "改名",
  "更名",
  "更改姓名",
  "更換姓名",
  "換名字",
  "改姓",
  "new name",
  "name change",
  "rename",
];
const yes = [
  ...["好", "好的", "好喔", "好啊", "好呀", "是", "是的", "對", "對啊", "要", "可以", "沒問題", "嗯", "嗯嗯"],
  ...["ok", "okay", "yes", "yeah", "yep", "y", "sure"],
];
const no = ["不", "不要", "不用", "不是", "否", "先不要", "no", "nope", "n"];
const first = ["1", "一", "第一", "第一項", "第一個", "第1個", "選1", "a"];
const second = ["2", "二", "第二", "第二項", "第二個", "第2個", "選2", "b"];
const third = ["3", "三", "第三", "第三項", "第三個", "第3個", "選3", "c"];

const withdrawWords = [
  ...["撤回", "撤銷", "收回申請", "取消已送出", "取消送出", "取消這筆", "取消那筆"],
  ...["withdraw", "take it back", "take back"],
];

const goOn: DialogEvent = { type: "cancelDeclined" };
const goOnWords = [
  "不取消",
  "不要取消",
  "繼續",
  "繼續申請",
  "不繼續申請",
  "繼續辦",
  "keep going",
  "continue",
  "go on",
  "no go on",
];
const lost: DialogEvent = { type: "cardStateChosen", cardState: "LOST" };
const found: DialogEvent = { type: "cardFound" };
const present: DialogEvent = { type: "cardStateChosen", cardState: "PRESENT" };
const newCard: DialogEvent = { type: "lostOptionChosen", option: "NEW_CARD" };
const refund: DialogEvent = { type: "lostOptionChosen", option: "REFUND" };
const nothing: DialogEvent = { type: "lostOptionChosen", option: "NOTHING" };
const damaged: DialogEvent = { type: "reasonChosen", reason: "DAMAGED" };
const reported: DialogEvent = { type: "reasonChosen", reason: "ALREADY_REPORTED" };
const other: DialogEvent = { type: "reasonChosen", reason: "OTHER" };

/** Answers that make sense to the question just asked. */
export const answers: Partial<Record<DialogState, readonly Meaning[]>> = {
  hasOpenCase: [
    means({ type: "anotherCard" }, "另一張", "別張", "不同張", "另外一張", "another card", "other card"),
  ],
  readingNotices: [
    means({ type: "questionAsked", topic: "consent" }, ...consentWords),
    exactly(
      { type: "refused" },
      ...[
        "不同意",
        "我不同意",
        "不同意謝謝",
        "拒絕",
        "disagree",
        "i disagree",
        "i do not agree",
        "i dont agree",
      ],
      ...no,
      ...second,
    ),
    exactly(
      { type: "agreed" },
      "同意",
      "我同意",
      "同意了",
      "好我同意",
      "喔好我同意",
      "好喔我同意",
      "我同意謝謝",
      "ok i agree",
      "yes i agree",
      "我同意了",
      "agree",
      "i agree",
      ...yes,
      ...first,
    ),
  ],
  declined: [
    means({ type: "questionAsked", topic: "consent" }, ...consentWords),
    exactly(
      { type: "agreed" },
      ...["同意", "我同意", "我改同意", "那我同意", "那我同意好了", "我同意好了", "好我同意", "還是同意好了"],
      ...["我還是同意", "我還是同意好了", "我改變心意了", "agree", "i agree", "ok i agree"],
    ),
    exactly(
      { type: "refused" },
      ...[
        "不同意",
        "我不同意",
        "我還是不要",
        "還是不要",
        "我還是不同意",
        "還是不同意",
        "disagree",
        "i disagree",
      ],
      ...no,
    ),
  ],
  choosingCardState: [
    means(present, ...reportedWords),
    means(lost, ...stillLostWords),
    means(found, ...foundWords),
    means(refund, "只要退費", "只要退錢", "只退費", "refund only"),
    means(nothing, "只要掛失", "只掛失", "僅掛失", "loss only"),
    means(lost, ...lostWords),
    means(present, ...presentWords, ...renameWords),
    exactly(lost, ...first),
    exactly(present, ...second),
    means(newCard, "補新卡", "補辦新卡", "我要新卡", "改補新卡", "new card"),
  ],
  // The longer wishes first: 「不退費」 holds 「退費」, 「不要補辦新卡」 holds 「補辦新卡」.
  choosingLostOption: [
    means(present, ...reportedWords),
    means(lost, ...stillLostWords),
    means(found, ...foundWords),
    means(refund, "僅掛失需退費", "只要退費", "需退費", "refund only", "refund"),
    exactly(refund, ...second),
    means(
      nothing,
      ...["都不要", "只掛失", "只要掛失", "僅掛失", "不退費", "不退錢", "不用退", "不要退"],
      ...["loss only", "report loss only", "no refund", "nothing"],
    ),
    exactly(nothing, ...third),
    means(refund, "退費", "退錢", "退款", "不補辦", "不要新卡"),
    means(
      newCard,
      "新卡",
      "補一張",
      "一張新的",
      "補辦",
      "補卡",
      "補發",
      "掛失暨補發",
      "new card",
      "new one",
      "replacement",
    ),
    exactly(newCard, ...first),
  ],
  choosingReason: [
    means(refund, "只要退費", "只要退錢", "只退費", "refund only"),
    means(nothing, "只要掛失", "只掛失", "僅掛失", "loss only"),
    means(reported, ...reportedWords),
    exactly(reported, ...second),
    means(damaged, ...presentWords, "人為", "損壞"),
    exactly(damaged, ...first),
    means(other, "其它", "其他", ...renameWords, "轉班", "換科", "other", "something else"),
    exactly(other, ...third),
  ],
  needsLossReport: [
    means({ type: "reportedElsewhere" }, "其它方式", "其他方式", "電話掛失", "another way"),
    means({ type: "reportedElsewhere" }, ...reportedWords),
    means(lost, ...lostWords),
    exactly(lost, "掛失", ...yes, ...first),
  ],
  fillingForm: [
    exactly(newCard, "補辦新卡", "new card"),
    exactly(refund, "只要退費", "refund only"),
    exactly(nothing, "只掛失", "report loss only"),
    means(newCard, "還是要補", "還是補", "改成補", "改補"),
    means(refund, "還是要退", "還是退", "改成退", "改退"),
    means(nothing, "還是只掛失", "改只掛失", "改成只掛失"),
  ],
  confirmingCancel: [
    exactly(goOn, ...no, ...goOnWords),
    exactly(
      { type: "cancelConfirmed" },
      ...yes,
      "確定",
      "確認",
      "取消",
      "確定取消",
      "我要取消",
      "cancel",
      "yes cancel",
    ),
  ],
  confirmingWithdraw: [
    exactly(goOn, ...no, ...goOnWords, "保留", "不要取消申請", "不保留", "keep it", "no keep it"),
    exactly(
      { type: "withdrawConfirmed" },
      ...yes,
      ...["確定", "確認", "確定取消", "確定取消申請", "確定撤回", "yes withdraw", "yes withdraw it"],
    ),
  ],
  confirmingRestart: [
    exactly(goOn, ...no, ...goOnWords),
    exactly(
      { type: "restartConfirmed" },
      ...yes,
      "確定",
      "確認",
      "重新開始",
      "確定重新開始",
      "restart",
      "start over",
      "yes start over",
    ),
  ],
};

const asks = (topic: Extract<DialogEvent, { type: "questionAsked" }>["topic"], ...words: string[]) =>
  means({ type: "questionAsked", topic }, ...words);

/** How a card is said to be lost or damaged within a whole story; 「還在」 and 「找不到」 alone may be about anything. */
export const lossRows: readonly Meaning[] = [
  means(
    { type: "applyAsked", cardState: "LOST" },
    ...lostWords.filter((word) => word !== "找不到" && word !== "missing"),
    ...["卡找不到", "證找不到", "找不到卡", "找不到學生證", "找不到我的卡", "card is missing"],
  ),
  means({ type: "applyAsked", cardState: "PRESENT" }, ...damagedWords),
];

const wish = (type: Wish["type"], ...words: string[]) =>
  exactly({ type: "botAsked", wish: { type } }, ...words);

/** What is meant for the bot while she waits for a person: the whole message, without its polite beginning. */
export const wishes: readonly Meaning[] = [
  exactly(
    { type: "botAsked" },
    ...["機器人", "回到機器人", "返回機器人", "結束真人客服", "取消真人客服", "繼續"],
    ...["不等了", "不用等了", "取消等候", "停止等候"],
    ...["continue", "go on", "back to bot", "back to the bot", "bot", "stop waiting"],
  ),
  exactly({ type: "cancelAsked" }, "取消", "我要取消", "算了", "cancel", "stop", "never mind"),
  wish(
    "applyAsked",
    "申請",
    "掛失",
    "補發",
    "補辦",
    "補卡",
    "申請掛失",
    "掛失補發",
    "補辦新卡",
    "apply",
    "report",
  ),
  wish("restartAsked", "重新開始", "重新申請", "restart", "start over"),
  exactly({ type: "statusAsked" }, "進度", "查進度", "查詢進度", "status", "progress"),
  exactly({ type: "billAsked" }, "繳費", "付款", "繳費單", "帳單", "pay", "bill"),
  exactly({ type: "feesAsked" }, "費用", "多少錢", "fee", "fees", "how much"),
  exactly({ type: "helpAsked" }, "說明", "help"),
  exactly({ type: "faqAsked" }, "常見問題", "faq"),
];

/** Words that name the bot: she wants to talk to it again. */
export const namesBot: readonly Meaning[] = [means({ type: "botAsked" }, "機器人", "back to the bot")];

/** What can be said at any time. */
export const intents: readonly Meaning[] = [
  // The number is all that is wanted; whoever waits for a person hears the bot no more.
  asks(
    "hotline",
    ...["客服電話", "客服的電話", "客服專線", "電話客服", "專線", "打給客服", "打電話給客服", "打電話問客服"],
    ...[
      "電話幾號",
      "電話多少",
      "電話是多少",
      "hotline",
      "your phone number",
      "call you",
      "call customer service",
    ],
  ),
  exactly(
    { type: "questionAsked", topic: "hotline" },
    ...["電話", "打電話", "我要打電話", "我想打電話", "phone", "call", "phone number"],
  ),
  means(
    { type: "humanAsked" },
    ...[
      "真人",
      "客服",
      "人工",
      "專人",
      "打給我",
      "打電話給我",
      "有人嗎",
      "人呢",
      "人咧",
      "聯絡學校",
      "承辦人",
    ],
    ...["human", "agent", "operator", "call me", "real person", "a person"],
  ),
  means(
    { type: "botAsked" },
    ...["機器人", "回到機器人", "返回機器人", "結束真人客服", "back to bot", "back to the bot", "bot"],
  ),
  exactly({ type: "botAsked" }, "繼續", "continue", "go on"),
  means({ type: "greeted" }, "回來了", "im back", "i am back"),
  means({ type: "applyAsked", cardState: "LOST" }, ...stillLostWords),
  means(found, ...foundWords),
  means(
    { type: "restartAsked" },
    "重新開始",
    "重來",
    "重新申請",
    "從頭",
    "重辦",
    "restart",
    "start over",
    "start again",
  ),
  means(
    { type: "wentBack" },
    "上一步",
    "上一頁",
    "返回",
    "回上一步",
    "退回",
    "回去",
    "往回",
    "back",
    "go back",
    "previous",
    "undo",
  ),
  means({ type: "withdrawAsked" }, ...withdrawWords),
  asks("cancelSent", "送出後", "已送出", "送出去", "可以取消", "能取消", "取消掛失", "can i cancel"),
  means(
    { type: "cancelAsked" },
    "取消",
    "不辦了",
    "放棄",
    "不想辦",
    "不申請了",
    "cancel",
    "quit",
    "stop",
    "never mind",
  ),
  asks(
    "openQuery",
    ...[
      "幫孩子查",
      "幫我孩子查",
      "幫小孩查",
      "幫我小孩查",
      "幫兒子查",
      "幫女兒查",
      "孩子的進度",
      "小孩的進度",
    ],
    ...["check for my child", "status for my child", "childs application", "childs status"],
  ),
  asks("graduated", "畢業", "graduated", "graduation", "graduate"),
  asks(
    "othersHelp",
    "家長",
    "爸媽",
    "媽媽",
    "爸爸",
    "代辦",
    "幫小孩",
    "幫孩子",
    "幫她辦",
    "幫他辦",
    "my parents",
    "my mother",
    "my father",
    "my child",
  ),
  asks(
    "liability",
    "盜刷",
    "冒用",
    "被刷",
    "3小時",
    "三小時",
    "misuse",
    "somebody is using",
    "someone is using",
  ),
  asks("foundAgain", "撿到", "人家找到", "picked up"),
  asks("otherAccount", "別人的帳戶", "別人帳戶", "媽媽的帳戶", "another account", "other account"),
  means({ type: "neighbourAsked", neighbour: "ordinaryCard" }, "普通卡", "記名", "一般卡", "ordinary card"),
  means(
    { type: "neighbourAsked", neighbour: "transactions" },
    "交易紀錄",
    "交易記錄",
    "消費紀錄",
    "消費明細",
    "transactions",
  ),
  means(
    { type: "neighbourAsked", neighbour: "branches" },
    "服務據點",
    "服務中心",
    "門市",
    "service points",
    "branches",
  ),
  means({ type: "neighbourAsked", neighbour: "generalFaq" }, "加值", "儲值", "top up"),
  means({ type: "neighbourAsked", neighbour: "carbon" }, "減碳", "碳足跡", "carbon"),
  asks("passes", "月票", "定額票", "定期票", "tpass", "monthly pass"),
  asks("schoolFunctions", "門禁", "圖書館", "借書", "library", "door"),
  asks(
    "openQuery",
    ...[
      "用別的帳號",
      "別的帳號申請",
      "換帳號",
      "換手機",
      "換了手機",
      "用學號查",
      "幫同學查",
      "幫別人查",
      "查別的申請",
      "查詢別的",
    ],
    ...["不用登入", "網站申請", "look up", "another line account", "other line account", "new phone"],
  ),
  asks(
    "otherWays",
    ...[
      "沒有line",
      "沒line",
      "不用line",
      "不想用line",
      "不能用line",
      "沒有辦法用line",
      "其他繳費",
      "其它繳費",
      "別的方式繳",
    ],
    ...["no line pay", "without line pay", "have line pay", "other ways to pay", "another way to pay"],
  ),
  asks("unpaid", "沒繳", "不繳", "忘記繳", "逾期", "期限", "deadline", "not pay"),
  means(
    { type: "statusAsked" },
    ...[
      "繳了",
      "已經繳",
      "繳過",
      "付過",
      "付完",
      "拿卡",
      "領卡",
      "拿到卡",
      "already paid",
      "i paid",
      "i have paid",
    ],
  ),
  means(
    { type: "billAsked" },
    ...[
      "繳費",
      "付款",
      "付錢",
      "帳單",
      "條碼",
      "補印",
      "轉帳帳號",
      "繳錢",
      "怎麼繳",
      "atm",
      "超商",
      "711",
      "7eleven",
      "全家",
      "萊爾富",
      "匯款帳號",
    ],
    ...["pay", "payment", "bill", "barcode", "barcodes", "line pay", "linepay"],
  ),
  asks(
    "refundWhen",
    "支票什麼時候",
    "支票多久",
    "支票何時",
    "支票寄",
    "退費什麼時候",
    "退費多久",
    "退款多久",
  ),
  asks(
    "refundWhen",
    "錢什麼時候退",
    "什麼時候退",
    "多久退",
    "when is my refund",
    "when will i get my refund",
  ),
  asks(
    "whereTo",
    ...[
      "寄到哪",
      "寄去哪",
      "寄給誰",
      "寄哪裡",
      "寄到那裡",
      "寄回哪",
      "郵寄地址",
      "寄送地址",
      "去哪領",
      "去哪裡領",
      "哪裡領",
    ],
    ...["where do i send", "where do i post", "where is it sent", "where will it be sent", "where to send"],
  ),
  asks("howLong", "多久", "幾天", "什麼時候", "何時", "how long", "when will"),
  means(
    { type: "statusAsked" },
    ...["進度", "查詢", "查進度", "狀態", "辦到哪", "好了嗎", "好了沒", "我的申請"],
    ...["status", "progress", "my case", "my cases", "my application"],
  ),
  means(
    { type: "feesAsked" },
    "費用",
    "多少錢",
    "手續費",
    "價格",
    "價錢",
    "工本費",
    "幾元",
    "fee",
    "fees",
    "price",
    "cost",
    "how much",
  ),
  means(
    { type: "editAsked" },
    ...[
      "修改",
      "更改",
      "改資料",
      "打錯",
      "填錯",
      "選錯",
      "按錯",
      "改學校",
      "改學號",
      "改照片",
      "改電話",
      "改選",
    ],
    ...["change", "edit", "correct", "mistake", "wrong"],
  ),
  asks(
    "myData",
    ...["我的資料", "刪除資料", "刪資料", "刪掉資料", "刪除個資", "刪個資", "刪除帳號", "存了什麼資料"],
    ...["my data", "delete my data", "delete data", "delete account"],
  ),
  asks("refund", "支票", "cheque", "怎麼退", "退費", "退錢", "退款", "refund"),
  asks("balance", "餘額", "裡面的錢", "卡裡的錢", "balance"),
  // Shorter ones sound like 「掛失」 itself.
  means({ type: "applyAsked", cardState: "PRESENT" }, ...reportedWords.filter((word) => word.length > 3)),
  asks("hotline", "電話掛失", "report it by phone", "report by phone"),
  means({ type: "applyAsked", cardState: "LOST" }, ...lostWords),
  means({ type: "applyAsked", cardState: "PRESENT" }, ...presentWords, ...renameWords),
  asks("photo", "照片", "大頭照", "相片", "photo", "picture"),
  means({ type: "paperAsked" }, "不提供", "不想給", "不給個資", "不想提供"),
  asks("privacy", "個資", "隱私", "privacy", "personal data"),
  means({ type: "paperAsked" }, "紙本", "劃撥", "郵政劃撥", "不提供個資", "giro", "paper"),
  means({ type: "faqAsked" }, "常見問題", "faq", "q&a", "questions"),
  means({ type: "neighbourAsked" }, "其它服務", "其他服務", "官網", "other services", "website"),
  means({ type: "languageChosen", language: "en" }, "english", "英文", "英語"),
  means({ type: "languageChosen", language: "zh-TW" }, "中文", "國語", "chinese"),
  exactly({ type: "languageChosen", language: "en" }, "en"),
  exactly({ type: "languageChosen", language: "zh-TW" }, "zh", "zh tw"),
  means(
    { type: "applyAsked" },
    ...["申請", "掛失", "補發", "補辦", "補卡", "換卡", "新卡", "重辦卡", "辦卡", "補一張", "一張新的"],
    ...["apply", "report", "reissue", "new card", "replace", "replacement"],
  ),
  means(
    { type: "helpAsked" },
    ...[
      "說明",
      "幫助",
      "幫忙",
      "幫我",
      "怎麼辦",
      "怎麼用",
      "教學",
      "問題",
      "選單",
      "功能",
      "不會用",
      "看不懂",
      "不知道",
      "你是誰",
      "你會什麼",
      "who are you",
    ],
    ...["help", "menu", "how does this work", "what can you do"],
  ),
  means({ type: "thanked" }, "謝謝", "感謝", "謝啦", "感恩", "3q", "thanks", "thank you", "thx"),
  means(
    { type: "greeted" },
    "你好",
    "您好",
    "哈囉",
    "嗨",
    "早安",
    "午安",
    "晚安",
    "在嗎",
    "hi",
    "hello",
    "hey",
    "good morning",
  ),
  exactly({ type: "applyAsked" }, "同意", "我同意", "i agree"),
  exactly({ type: "greeted" }, "開始", "測試", "start", "test"),
];
