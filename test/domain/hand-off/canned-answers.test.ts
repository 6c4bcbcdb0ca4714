import { expect, it } from "vitest";
import { longestChatText } from "#domain/facts.ts";
import { firstBlank, offeredAnswers } from "#domain/hand-off/canned-answers.ts";
import { holdsPersonalNumber } from "#domain/privacy/personal-number.ts";

const facts = {
  serial: "SEQ000000000003",
  status: { zh: "尚未繳費。", en: "Not paid yet." },
  next: { zh: "請在期限前繳費。", en: "Please pay in time." },
  amount: 1120,
  dueDate: "2026-12-26",
};
const textOf = (code: string, ...given: Parameters<typeof offeredAnswers>) =>
  offeredAnswers(...given).find((answer) => answer.code === code)?.text;

it("takes amount, day and sentence from the case, in her language", () => {
  expect(textOf("howToPay", facts, "zh-TW")).toContain("要繳 NT$1,120，請在 2026/12/26 前繳費");
  expect(textOf("howToPay", facts, "en")).toContain("please pay NT$1,120 by 2026/12/26");
  expect(textOf("status", facts, "zh-TW")).toBe("您的申請 SEQ000000000003：尚未繳費。請在期限前繳費。");
  expect(textOf("status", { ...facts, next: null }, "en")).toBe(
    "Your application SEQ000000000003: Not paid yet.",
  );
});

it("offers nothing whose facts are missing", () => {
  expect(textOf("howToPay", { ...facts, dueDate: null }, "zh-TW")).toBeUndefined();
  expect(textOf("payAtSchool", { ...facts, amount: null }, "zh-TW")).toBeUndefined();
  const withoutCase = offeredAnswers(undefined, "zh-TW").map(({ code }) => code);
  expect(withoutCase).toEqual(["photo", "pickUp", "lookingInto", "reachYou", "hotline"]);
});

it.each(["zh-TW", "en"] as const)("leaves no placeholder, and fits into a message, in %s", (language) => {
  const answers = offeredAnswers(facts, language);
  expect(new Set(answers.map(({ code }) => code)).size).toBe(answers.length);
  for (const { text } of answers) {
    expect(text).not.toMatch(/[{}]|undefined|null/);
    expect(text.length).toBeLessThan(longestChatText);
    expect(holdsPersonalNumber(text)).toBe(false);
  }
});

it("finds what is still to be filled in", () => {
  expect(firstBlank("請到〔地點〕領取，時間是〔時間〕。")).toEqual({ blank: "〔地點〕", at: 2 });
  expect(firstBlank("請到教務處領取。")).toBeUndefined();
});
