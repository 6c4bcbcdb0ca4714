import bwipjs from "bwip-js/node";
import { describe, expect, it } from "vitest";
import { code39Widths, modulesAcross, quietZone } from "../../liff/barcode/code39.ts";

describe("code39Widths", () => {
  const everyCharacter = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";

  it.each(["50123163E", "7106000000084700", "543796000000300", everyCharacter])(
    "draws %s as a barcode library does",
    (text) => {
      const [drawn] = bwipjs.raw({ bcid: "code39", text }) as unknown as { sbs: number[] }[];
      // The library leaves a gap after the last bar too.
      expect(code39Widths(text)).toEqual(drawn?.sbs.slice(0, code39Widths(text).length));
    },
  );

  it("refuses what Code 39 cannot write", () => {
    expect(() => code39Widths("abc")).toThrow("Code 39");
  });

  it("counts the modules of sixteen characters with both quiet zones", () => {
    expect(modulesAcross(code39Widths("7106000000084700"))).toBe(287 + 2 * quietZone);
  });
});
