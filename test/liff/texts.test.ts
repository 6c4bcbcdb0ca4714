import { describe, expect, it } from "vitest";
import * as english from "../../liff/texts/english.ts";
import { zhTwFormEnd } from "../../liff/texts/form-end/zh-tw.ts";
import { zhTwLater } from "../../liff/texts/later/zh-tw.ts";
import { zhTw as zhTwFirst } from "../../liff/texts/zh-tw.ts";

const zhTw = { ...zhTwFirst, ...zhTwLater, ...zhTwFormEnd };
const en = { ...english.en, ...english.enLater, ...english.enFormEnd };

/** Every text by its dotted path; a text made from values by what it makes of samples. */
function texts(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, String(value(1, 3))]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    texts(inner, path ? `${path}.${key}` : key),
  );
}

describe("texts", () => {
  it("are all there in both languages", () => {
    expect(texts(en).map(([path]) => path)).toEqual(texts(zhTw).map(([path]) => path));
  });

  it("keep Chinese out of the English pages, but for what is printed in Chinese", () => {
    const printedInChinese = [
      "otherLanguage",
      "school.placeholder",
      "chips.kinds.name.next",
      "paper.application",
      "paper.personalDataNotice",
      "paper.giroExample",
    ];
    const chinese = texts(en).filter(([, text]) => /\p{Script=Han}/u.test(text));
    expect(chinese.map(([path]) => path)).toEqual(printedInChinese);
  });

  it("are never empty, but for the silent state of the school search", () => {
    const empty = [...texts(zhTw), ...texts(en)].filter(([, text]) => !text.trim());
    expect(empty.map(([path]) => path)).toEqual(["school.states.empty", "school.states.empty"]);
  });
});
