import { describe, expect, it } from "vitest";
import { DomainError, type ErrorCode, errorCatalogue } from "#domain/errors.ts";
import { caseSerial, isCaseSerial } from "#domain/serial.ts";

const codes = Object.keys(errorCatalogue) as ErrorCode[];

describe("errors", () => {
  it.each(codes)("%s has a status and speaks both languages", (code) => {
    const { status, zh, en } = errorCatalogue[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(zh).toMatch(/\p{Script=Han}.*[。]$/u);
    expect(en).toMatch(/^[A-Z]\P{Script=Han}*\.$/u);
    expect(new DomainError(code)).toMatchObject({ code, status, name: "DomainError" });
  });

  it("carry the fields that were refused", () => {
    expect(new DomainError("validation_failed", { fields: { mobile: "mobile" } }).fields).toEqual({
      mobile: "mobile",
    });
    expect(new DomainError("internal").fields).toBeUndefined();
  });
});

describe("serials", () => {
  it("are three letters and twelve digits", () => {
    expect(caseSerial("SEQ", 125_589)).toBe("SEQ000000125589");
    expect(isCaseSerial("TST000000000137")).toBe(true);
  });

  it.each(["SEQ00000012558", "seq000000125589", "SEQ000000125589 ", ""])("%j is none", (value) =>
    expect(isCaseSerial(value)).toBe(false),
  );

  it("run out loudly", () => {
    expect(() => caseSerial("SEQ", 1e12)).toThrow(RangeError);
    expect(() => caseSerial("SEQ", -1)).toThrow(RangeError);
  });
});
