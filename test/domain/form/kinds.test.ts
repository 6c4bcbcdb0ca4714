import { describe, expect, it } from "vitest";
import { kindOf, type TextKind } from "#domain/form/kinds.ts";

const read = (kind: TextKind, typed: string, beside = {}) => kindOf(kind).read(typed, beside);
const refused = (reason: string) => ({ ok: false, reason });

describe("words of her own", () => {
  it.each([
    ["reasonWords", 100, "reissueReasonText"],
    ["remark", 200, "remark"],
    ["relation", 20, "relation"],
  ] as const)("%s have 1 to %d characters, counted as a reader counts", (kind, most, fault) => {
    for (const length of [1, most])
      expect(read(kind, "𠮷".repeat(length))).toEqual({ ok: true, value: "𠮷".repeat(length) });
    expect(read(kind, "𠮷".repeat(most + 1))).toEqual(refused(fault));
    expect(read(kind, " \n ")).toEqual(refused(fault));
  });

  it("are kept as written, but for blanks around them and split letters", () => {
    expect(read("remark", "  ２ 樓，e\u0301  ")).toEqual({ ok: true, value: "２ 樓，é" });
  });
});

describe("an address", () => {
  const county = "高雄市左營區";

  it("has 6 to 100 characters and begins with its county", () => {
    expect(read("address", county)).toEqual({ ok: true, value: county });
    expect(read("address", "高雄市左營")).toEqual(refused("address"));
    expect(read("address", county + "路".repeat(94)).ok).toBe(true);
    expect(read("address", county + "路".repeat(95))).toEqual(refused("address"));
    expect(read("address", "中正路一段一號")).toEqual(refused("addressCounty"));
  });
});

describe("an account number", () => {
  const atPost = { refund: { bankCode: "700" } };

  it("at the post office has 14 digits, its code typed in any way", () => {
    expect(read("accountNo", "0".repeat(14), atPost)).toEqual({ ok: true, value: "0".repeat(14) });
    expect(read("accountNo", "0".repeat(13), atPost)).toEqual(refused("postAccountNo"));
    expect(read("accountNo", "0".repeat(13), { refund: { bankCode: "７００" } })).toEqual(
      refused("postAccountNo"),
    );
  });

  it("elsewhere, or while the bank is not known, has whatever length accounts have", () => {
    for (const beside of [{}, { refund: {} }, { refund: { bankCode: "7" } }, { refund: { bankCode: "999" } }])
      expect(read("accountNo", "0".repeat(13), beside)).toEqual({ ok: true, value: "0".repeat(13) });
    expect(read("accountNo", "12345", atPost)).toEqual(refused("accountNo"));
  });
});

describe("an ID number", () => {
  it("whose document is not chosen yet is only made plain", () => {
    expect(read("idNumber", "ａ1 23")).toEqual({ ok: true, value: "A123" });
  });

  it.each([
    ["NATIONAL", "A12345678", "idNumberFormat"],
    ["NATIONAL", "A123456788", "idNumberChecksum"],
    ["RESIDENT", "A123456789", "residentNumberFormat"],
    ["PASSPORT", "?", "passportFormat"],
  ] as const)("of %s, %s, is refused for its %s", (idType, typed, fault) => {
    expect(read("idNumber", typed, { idType })).toEqual(refused(fault));
  });
});

it("takes what the service itself made as it is", () => {
  expect(read("version", " 2026-01 ")).toEqual({ ok: true, value: " 2026-01 " });
  expect(read("photoId", " p ")).toEqual({ ok: true, value: " p " });
});

it.each([
  ["studentNo", "0123456", "*****56"],
  ["personName", "王小明", "王○明"],
  ["mobile", "0910123456", "*******456"],
  ["landline", "077939888", "******888"],
  ["idNumber", "A123456789", "A******789"],
  ["address", "高雄市左營區文自路99號", "高雄市左營區文自路***"],
  ["accountNo", "00412345678901", "**********8901"],
] as const)("shows %s masked", (kind, value, shown) => {
  expect(kindOf(kind).mask?.(value)).toBe(shown);
});
