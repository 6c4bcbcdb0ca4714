import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkName } from "#domain/person-name.ts";
import { aHanName, aLatinName } from "./arbitraries.ts";

describe("names", () => {
  it.each([
    "王小明",
    "𠮷田",
    "堃",
    "王喆峯",
    "歐陽司馬",
    "瓦歷斯·諾幹",
    "瓦歷斯‧諾幹",
    "高潞．以用．巴魕剌",
    "高潞・以用・巴魕剌 Kawlo・Iyun・Pacidal",
    "’Ofad ^Kacaw",
    "'obay a:taw",
    "Yukan n_gani",
    "Ʉlʉ ’E’e",
    "O’Brien Mary-Jane",
    "Ravi A/L Kumar",
    "LIM AH KOW @ LIM KOK",
    "佐々木希",
    "김철수",
    "WANG, XIAO-MING",
    "Nguyễn Văn An",
    "㐂",
    "〇",
  ])("take %s", (name) => expect(checkName(name)).toEqual({ ok: true, value: name.normalize("NFC") }));

  it.each([
    ["", "length"],
    ["   ", "length"],
    ["王".repeat(121), "length"],
    ["王小明😀", "characters"],
    ["王\n小明", "characters"],
    ["王\u0000", "characters"],
    ["ㅤ", "length"],
    ["<b>王</b>", "characters"],
    ["1234", "characters"],
    ["王小明2", "characters"],
    ["·’-", "characters"],
    ["王小明#", "characters"],
    ["王,小明;", "characters"],
    ["\u0301", "characters"],
  ])("refuse %j for its %s", (name, reason) => expect(checkName(name)).toEqual({ ok: false, reason }));

  it.each(["王\u200b小明", "\u202e王小明\u202c", "\ufe0f王小\u00ad明\u3164"])(
    "take %j without the marks that nobody sees",
    (name) => expect(checkName(name)).toEqual({ ok: true, value: "王小明" }),
  );

  it("keep the variation selector that chooses a Han character's glyph", () => {
    expect(checkName("葛\u{e0100}城")).toEqual({ ok: true, value: "葛\u{e0100}城" });
  });

  it("count code points, so what the registry holds fits: fifty rare characters and their spelling beside them", () => {
    expect(checkName("𠮷".repeat(120)).ok).toBe(true);
    expect(checkName("𠮷".repeat(121)).ok).toBe(false);
    expect(checkName(`${"𠮷".repeat(50)} (${"a".repeat(50)})`).ok).toBe(true);
  });

  it("take the registry's Latin letters in full width as the letters they are", () => {
    expect(checkName("Ｋａｗｌｏ　Ｉｙｕｎ")).toEqual({ ok: true, value: "Kawlo Iyun" });
  });

  it("keep a character that NFKC would replace", () => {
    expect(checkName("ﬁ".normalize("NFC"))).toEqual({ ok: true, value: "ﬁ" });
  });

  it("take private-use characters of old school lists", () => {
    expect(checkName("王\ue000")).toEqual({ ok: true, value: "王\ue000" });
    expect(checkName("王\u{f0001}").ok).toBe(true);
  });

  it("check again to the same value", () => {
    fc.assert(
      fc.property(fc.oneof(aHanName, aLatinName, fc.string({ unit: "grapheme" })), (name) => {
        const result = checkName(name);
        if (result.ok) expect(checkName(result.value)).toEqual(result);
      }),
    );
  });
});
