import { describe, expect, it } from "vitest";
import { caseSerial, isCaseSerial, normaliseSerial } from "#domain/case/serial.ts";

describe("serials", () => {
  it("are three letters and twelve digits", () => {
    expect(caseSerial("SEQ", 125_589)).toBe("SEQ000000125589");
    expect(isCaseSerial("TST000000000137")).toBe(true);
  });

  it.each(["SEQ00000012558", "seq000000125589", "SEQ000000125589 ", ""])("%j is none", (value) =>
    expect(isCaseSerial(value)).toBe(false),
  );

  it.each(["AB000000000137", "SEQS000000000137", " SEQ000000125589"])("%j is none either", (value) =>
    expect(isCaseSerial(value)).toBe(false),
  );

  it("are read as they are typed", () => {
    expect(normaliseSerial("seq 0000-0012-5589")).toBe("SEQ000000125589");
  });

  it("run from nought to twelve nines, and run out loudly", () => {
    expect(caseSerial("SEQ", 0)).toBe("SEQ000000000000");
    expect(caseSerial("SEQ", 999_999_999_999)).toBe("SEQ999999999999");
    for (const number of [1e12, -1, 1.5]) expect(() => caseSerial("SEQ", number)).toThrow("out of range");
  });

  it.each(["", "SE", "SEQU", "seq", "S1Q"])("refuse %j for their letters", (prefix) => {
    expect(() => caseSerial(prefix, 1)).toThrow("3 capital letters");
  });
});
