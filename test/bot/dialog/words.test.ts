import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DialogState, dialogStates } from "#bot/dialog/conversation.ts";
import type { DialogEvent } from "#bot/dialog/event.ts";
import type { OtherIssuer } from "#bot/dialog/faq-topic.ts";
import { parseText } from "#bot/dialog/words.ts";
import { anyCharacter } from "#test/domain/arbitraries.ts";

const other = (issuer: OtherIssuer, oursToo = false): DialogEvent => ({
  type: "otherCardAsked",
  issuer,
  oursToo,
});

const said: [string, DialogState, DialogEvent][] = [
  ["我的卡不見了", "idle", { type: "applyAsked", cardState: "LOST" }],
  ["學生證弄丟了怎麼辦", "idle", { type: "applyAsked", cardState: "LOST" }],
  ["我的卡片坏了", "idle", { type: "applyAsked", cardState: "PRESENT" }],
  ["I lost my card!", "idle", { type: "applyAsked", cardState: "LOST" }],
  ["申請", "idle", { type: "applyAsked" }],
  ["挂失", "idle", { type: "applyAsked" }],
  ["ＡＰＰＬＹ", "idle", { type: "applyAsked" }],
  ["進 度 ？", "idle", { type: "statusAsked" }],
  ["进度", "choosingReason", { type: "statusAsked" }],
  ["請問要多少錢？", "readingNotices", { type: "feesAsked" }],
  ["Back", "fillingForm", { type: "wentBack" }],
  ["English", "idle", { type: "languageChosen", language: "en" }],
  ["同意", "readingNotices", { type: "agreed" }],
  ["我不同意", "readingNotices", { type: "refused" }],
  ["好", "readingNotices", { type: "agreed" }],
  ["不見了", "choosingCardState", { type: "cardStateChosen", cardState: "LOST" }],
  ["卡片還在", "choosingCardState", { type: "cardStateChosen", cardState: "PRESENT" }],
  ["２", "choosingLostOption", { type: "lostOptionChosen", option: "REFUND" }],
  ["我要補辦新卡", "choosingLostOption", { type: "lostOptionChosen", option: "NEW_CARD" }],
  ["只要退費不補辦新卡", "choosingLostOption", { type: "lostOptionChosen", option: "REFUND" }],
  ["不退錢也不要補辦新卡", "choosingLostOption", { type: "lostOptionChosen", option: "NOTHING" }],
  ["僅掛失不退費", "choosingLostOption", { type: "lostOptionChosen", option: "NOTHING" }],
  ["先前已申請掛失", "choosingReason", { type: "reasonChosen", reason: "ALREADY_REPORTED" }],
  ["改名", "choosingReason", { type: "reasonChosen", reason: "OTHER" }],
  ["確定", "confirmingCancel", { type: "cancelConfirmed" }],
  ["不取消", "confirmingCancel", { type: "cancelDeclined" }],
  ["真人客服", "confirmingCancel", { type: "humanAsked" }],
  ["欸我卡好像掉在捷運上了餒 怎麼辦QQ", "idle", { type: "applyAsked", cardState: "LOST" }],
  ["我已經繳錢了 什麼時候拿卡", "idle", { type: "statusAsked" }],
  ["我不想給個資", "idle", { type: "paperAsked" }],
  ["7-11", "idle", { type: "billAsked" }],
  ["近度", "idle", { type: "statusAsked" }],
  ["叫費", "idle", { type: "billAsked" }],
  ["申情", "idle", { type: "applyAsked" }],
  ["掛師", "idle", { type: "applyAsked" }],
  ["重新開使", "idle", { type: "restartAsked" }],
  ["上依步", "choosingReason", { type: "wentBack" }],
  ["卡片還再", "choosingCardState", { type: "cardStateChosen", cardState: "PRESENT" }],
  ["stauts", "idle", { type: "statusAsked" }],
  ["cancle", "fillingForm", { type: "cancelAsked" }],
  ["How do I pay?", "idle", { type: "billAsked" }],
  ["hi there", "idle", { type: "greeted" }],
  ["I can't find my student card", "idle", { type: "applyAsked", cardState: "LOST" }],
  ["学生证不见了", "idle", { type: "applyAsked", cardState: "LOST" }],
  ["畢業後弄丟可以掛失嗎", "idle", { type: "questionAsked", topic: "graduated" }],
  ["補發要多少錢", "idle", { type: "feesAsked" }],
  ["多久會好", "idle", { type: "questionAsked", topic: "howLong" }],
  ["卡片找到了", "idle", { type: "cardFound" }],
  ["我找到卡了!! 可以取消ㄇ", "idle", { type: "cardFound" }],
  ["還沒找到卡", "choosingLostOption", { type: "cardStateChosen", cardState: "LOST" }],
  ["啊還是找到卡了", "choosingCardState", { type: "cardFound" }],
  ["啊還是找到卡了", "choosingLostOption", { type: "cardFound" }],
  ["等等我不要補辦了 只要退費", "choosingCardState", { type: "lostOptionChosen", option: "REFUND" }],
  ["等等我不要補辦了 只要退費", "choosingLostOption", { type: "lostOptionChosen", option: "REFUND" }],
  ["算了 我要補新卡", "choosingCardState", { type: "lostOptionChosen", option: "NEW_CARD" }],
  ["算了 我要補新卡", "choosingLostOption", { type: "lostOptionChosen", option: "NEW_CARD" }],
  ["那我要用機器人", "withHuman", { type: "botAsked" }],
  ["掛失", "withHuman", { type: "botAsked", wish: { type: "applyAsked" } }],
  ["我要查進度", "withHuman", { type: "botAsked", wish: { type: "statusAsked" } }],
  ["不要跟機器人講", "withHuman", { type: "notUnderstood", heard: "text" }],
  ["我的卡昨天不見了", "withHuman", { type: "notUnderstood", heard: "text" }],
  [
    "我的學生證掉了 我想補一張新的 要多少錢跟怎麼繳",
    "idle",
    { type: "applyAsked", cardState: "LOST", option: "NEW_CARD", asides: ["pay", "fees"] },
  ],
  [
    "卡片遺失，我要退錢用支票",
    "idle",
    { type: "applyAsked", cardState: "LOST", option: "REFUND", asides: ["refund"] },
  ],
  ["我要用支票退費", "idle", { type: "applyAsked", cardState: "LOST", option: "REFUND", asides: ["refund"] }],
  ["我想問學生證掉了退費多久", "idle", { type: "applyAsked", cardState: "LOST", asides: ["refundWhen"] }],
  ["找不到繳費單 怎麼繳", "idle", { type: "billAsked" }],
  ["我回來辦卡", "idle", { type: "applyAsked" }],
  ["那我同意好了", "declined", { type: "agreed" }],
  ["我還是不要", "declined", { type: "refused" }],
  ["如果我同意會怎樣", "declined", { type: "questionAsked", topic: "consent" }],
  ["學生證斷成兩半", "idle", { type: "applyAsked", cardState: "PRESENT" }],
  ["my card is cracked", "idle", { type: "applyAsked", cardState: "PRESENT" }],
  ["我ㄉ學生證8見惹", "idle", { type: "applyAsked", cardState: "LOST" }],
  ["支票什麼時候寄到", "idle", { type: "questionAsked", topic: "refundWhen" }],
  ["嗨 我回來了", "choosingLostOption", { type: "greeted" }],
  ["悠遊卡不見了", "idle", other("easyCard")],
  ["我的悠游卡掉了怎麼辦", "choosingCardState", other("easyCard")],
  ["悠遊卡學生證不見了", "idle", other("easyCard")],
  ["我的學生證是悠遊卡", "readingNotices", other("easyCard")],
  ["icash 壞了", "idle", other("icash")],
  ["I lost my Easy Card", "idle", other("easyCard")],
  ["普通一卡通不見了", "idle", other("ordinaryIpass")],
  ["我掉的一卡通不是學生證的", "idle", other("ordinaryIpass", true)],
  ["一卡通學生證不見了", "idle", { type: "applyAsked", cardState: "LOST" }],
  ["學生證一卡通掉了", "idle", { type: "applyAsked", cardState: "LOST" }],
  ["一卡通不見了", "idle", { type: "applyAsked", cardState: "LOST" }],
  ["不是悠遊卡，是一卡通學生證不見了", "idle", { type: "applyAsked", cardState: "LOST" }],
  ["一卡通學生證和悠遊卡都不見了", "idle", other("easyCard", true)],
  ["學生證跟悠遊卡都掉了", "idle", other("easyCard", true)],
  ["I lost my student card and my EasyCard", "idle", other("easyCard", true)],
  ["學生證是一卡通還是悠遊卡", "idle", other("easyCard", true)],
  ["普通一卡通和學生證都不見了", "idle", other("ordinaryIpass", true)],
  ["悠遊卡不見了", "withHuman", { type: "notUnderstood", heard: "text" }],
  ["我沒有LINE Pay怎麼繳", "idle", { type: "questionAsked", topic: "otherWays" }],
  ["我沒有 line pay", "fillingForm", { type: "questionAsked", topic: "otherWays" }],
  ["I don't have LINE Pay", "idle", { type: "questionAsked", topic: "otherWays" }],
  ["我有LINE Pay", "idle", { type: "billAsked" }],
  ["寄到哪裡", "idle", { type: "questionAsked", topic: "whereTo" }],
  ["舊卡要寄去哪裡？", "choosingReason", { type: "questionAsked", topic: "whereTo" }],
  ["Where do I send the old card?", "idle", { type: "questionAsked", topic: "whereTo" }],
  ["我的資料", "idle", { type: "questionAsked", topic: "myData" }],
  ["刪除我的資料", "fillingForm", { type: "questionAsked", topic: "myData" }],
  ["我的資料打錯了", "fillingForm", { type: "editAsked" }],
  ["delete my data", "idle", { type: "questionAsked", topic: "myData" }],
  ["用別的帳號申請的怎麼查", "idle", { type: "questionAsked", topic: "openQuery" }],
  ["可以用學號查嗎", "idle", { type: "questionAsked", topic: "openQuery" }],
  ["I applied with another LINE account", "idle", { type: "questionAsked", topic: "openQuery" }],
  ["查詢", "idle", { type: "statusAsked" }],
  ["普通卡掛失", "idle", { type: "neighbourAsked", neighbour: "ordinaryCard" }],
  ["我要改學校", "fillingForm", { type: "editAsked" }],
  ["SEQ000000125589", "idle", { type: "statusAsked" }],
  ["A123456789", "fillingForm", { type: "notUnderstood", heard: "numbers" }],
  ["０９１２３４５６７８", "fillingForm", { type: "notUnderstood", heard: "numbers" }],
  ["好喔", "readingNotices", { type: "agreed" }],
  ["我不想同意", "readingNotices", { type: "notUnderstood", heard: "text" }],
  ["我不想取消", "confirmingCancel", { type: "cancelAsked" }],
  ["v1|-|apply", "idle", { type: "notUnderstood", heard: "text" }],
  ["<b>申請</b>", "idle", { type: "applyAsked" }],
  ["申\u200b請\u202e", "idle", { type: "applyAsked" }],
  ["👍🏻🙏", "idle", { type: "notUnderstood", heard: "emoji" }],
  ["🇹🇼", "readingNotices", { type: "notUnderstood", heard: "emoji" }],
  ["同意👍", "readingNotices", { type: "agreed" }],
];

describe("understands what students type", () => {
  it.each(said)("「%s」 in %s", (text, state, event) => {
    expect(parseText(text, state)).toEqual(event);
  });
});

it("does not take part of an English word for an intent", () => {
  expect(parseText("this is nothing like that", "idle")).toEqual({ type: "notUnderstood", heard: "text" });
});

it("takes any text without failing", () => {
  const texts = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 300 }),
    fc.constantFrom(
      "{",
      "<b>申請</b",
      "\u200b\u202e",
      "👩‍👩‍👧",
      "v1|-|apply",
      "x".repeat(5000),
      "𠮷".repeat(2500),
    ),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom(...dialogStates), (text, state) => {
      expect(parseText(text, state).type).toBeTypeOf("string");
    }),
  );
});
