import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DialogState, dialogStates } from "#bot/dialog/conversation.ts";
import type { DialogEvent } from "#bot/dialog/event.ts";
import { parseText } from "#bot/dialog/words.ts";

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
    fc.string({ unit: "binary", maxLength: 300 }),
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
