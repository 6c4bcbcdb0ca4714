import { expect, it } from "vitest";
import { looksEnglish } from "#bot/dialog/looks-english.ts";

it("hears English, and does not take brand names for it", () => {
  for (const text of ["I lost my card!", "hello", "how much is it"]) expect(looksEnglish(text)).toBe(true);
  for (const text of ["LINE Pay", "ATM", "ok", "我的 card 不見了", "SEQ000000125589"])
    expect(looksEnglish(text)).toBe(false);
});
