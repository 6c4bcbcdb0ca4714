import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkLandline, checkMobile } from "#domain/phone.ts";

const fullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe("mobile numbers", () => {
  it.each([
    "0910123456",
    "０９１０１２３４５６",
    "0910-123-456",
    " 0910 123 456",
    "+886910123456",
    "+886 910-123-456",
    "+886 0910123456",
    "00886910123456",
  ])("understand %j", (typed) => expect(checkMobile(typed)).toEqual({ ok: true, value: "0910123456" }));

  it.each([
    "",
    "091012345",
    "09101234567",
    "0810123456",
    "07-7939888",
    "手機",
    "091012345a",
    "0910123456#1",
    "x0910123456",
  ])("refuse %j", (typed) => expect(checkMobile(typed)).toEqual({ ok: false, reason: "format" }));

  it("come back unchanged from any way of writing them", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^09\d{8}$/), (value) => {
        for (const typed of [
          value.replace(/^(.{4})(.{3})/, "$1-$2-"),
          fullWidth(value),
          `+886${value.slice(1)}`,
        ]) {
          expect(checkMobile(typed)).toEqual({ ok: true, value });
        }
      }),
    );
  });
});

describe("landline numbers", () => {
  it.each([
    ["07-7939888", "077939888"],
    ["（02）2345-6789", "0223456789"],
    ["０４－２３４５６７８９", "0423456789"],
    ["+886 7 793 9888", "077939888"],
    ["037-123456", "037123456"],
    ["049-2345678", "0492345678"],
    ["089-123456", "089123456"],
    ["082-123456", "082123456"],
    ["0836-12345", "083612345"],
    ["07-7939888 分機 12", "077939888#12"],
    ["07-7939888#12", "077939888#12"],
  ])("understand %j as %s", (typed, value) => {
    expect(checkLandline(typed)).toEqual({ ok: true, value });
  });

  it.each([
    ["02", [8]],
    ["03", [7]],
    ["037", [6, 7]],
    ["04", [7, 8]],
    ["049", [6, 7]],
    ["05", [7]],
    ["06", [7]],
    ["07", [7]],
    ["08", [7]],
    ["082", [6]],
    ["0826", [5]],
    ["0836", [5]],
    ["089", [6]],
    ["01", []],
    ["09", []],
  ] as [string, number[]][])("of area %s have so many digits behind it: %j", (area, lengths) => {
    const taken = [4, 5, 6, 7, 8, 9].filter((length) => checkLandline(area + "1".repeat(length)).ok);
    expect(taken).toEqual(lengths);
  });

  it.each(["轉", "分機", "ext", "EXT", "x", "#"])(
    "take an extension behind %s, of one to six digits",
    (word) => {
      expect(checkLandline(`07-7939888 ${word} 123456`)).toEqual({ ok: true, value: "077939888#123456" });
      expect(checkLandline(`07-7939888 ${word} 1234567`)).toEqual({ ok: false, reason: "format" });
    },
  );

  it.each([
    "",
    "7939888",
    "02-1234567",
    "07-79398888",
    "0910123456",
    "07-7939888#",
    "01-2345678",
    "a077939888",
  ])("refuse %j", (typed) => expect(checkLandline(typed).ok).toBe(false));
});
