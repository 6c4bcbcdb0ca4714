import { expect, it } from "vitest";
import { inLanguage, languageFrom, tableIn } from "#domain/language.ts";

const text = { zh: "學校", en: "School" };

it("gives a text in the reader's language", () => {
  expect([inLanguage(text, "zh-TW"), inLanguage(text, "en")]).toEqual(["學校", "School"]);
  expect(tableIn({ school: text }, "en")).toEqual({ school: "School" });
});

it("reads a stored language, and takes Traditional Chinese for what it does not know", () => {
  expect(["en", "zh-TW", "fr", ""].map(languageFrom)).toEqual(["en", "zh-TW", "zh-TW", "zh-TW"]);
});
