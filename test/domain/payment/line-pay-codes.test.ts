import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attemptTable } from "#domain/payment/lifecycle.ts";
import { verdictOf } from "#domain/payment/line-pay-codes.ts";
import { returnCodes } from "#domain/payment/line-pay-return-codes.ts";

const anyCode = fc.oneof(fc.constantFrom(...returnCodes.keys()), fc.string(), fc.constant("constructor"));

describe("LINE Pay's word", () => {
  it.each([
    ["request", "0000", "requested"],
    ["request", "1106", "requestFailed"],
    ["request", "9000", "requestFailed"],
    ["check", "0000", null],
    ["check", "0110", "authenticated"],
    ["check", "0121", "expired"],
    ["check", "0122", "failed"],
    ["check", "0123", null],
    ["check", "1150", null],
    ["confirm", "0000", "paid"],
    ["confirm", "1169", "notAuthenticated"],
    ["confirm", "1142", "failed"],
    ["confirm", "1298", "failed"],
    ["confirm", "1172", "uncertain"],
    ["confirm", "1198", "uncertain"],
    ["confirm", "1153", "uncertain"],
    ["confirm", "1180", "uncertain"],
    ["confirm", "1280", "uncertain"],
    ["confirm", "1905", "uncertain"],
    ["confirm", "9000", "uncertain"],
    ["confirm", "4711", "uncertain"],
  ] as const)("%s %s makes the attempt %s", (call, code, event) => {
    expect(verdictOf(call, code).event).toBe(event);
  });

  it.each(["0123", "1150", "1159"])("sends check %s on to the details", (code) => {
    expect(verdictOf("check", code).readDetails).toBe(true);
  });

  it.each(["request", "confirm"] as const)("reads details for a check alone, not for a %s", (call) => {
    expect(verdictOf(call, "1150").readDetails).toBe(false);
  });

  it.each(["0000", "0110", "0121", "0122"])("needs no details for check %s", (code) => {
    expect(verdictOf("check", code).readDetails).toBe(false);
  });

  it.each(["1104", "1106", "1153", "2101", "4711"])("raises an alarm for %s", (code) => {
    expect(verdictOf("confirm", code).alert).toBe(true);
  });

  it.each(["0000", "1142", "1150", "9000"])("raises none for %s", (code) => {
    expect(verdictOf("confirm", code).alert).toBe(false);
  });

  it("asks again about a code that nobody knows, and raises an alarm", () => {
    expect(verdictOf("check", "4711")).toEqual({
      event: null,
      readDetails: true,
      alert: true,
      action: "QUERY",
      meaning: "unknown code",
    });
  });

  it("always moves a confirming attempt along an edge that exists, and to PAID for 0000 alone", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const { event } = verdictOf("confirm", code);
        expect(event && attemptTable.CONFIRMING[event]).toBeTruthy();
        expect(event === "paid").toBe(code === "0000");
      }),
    );
  });

  it("never takes a check alone for a payment", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const { event } = verdictOf("check", code);
        expect(event).not.toBe("paid");
        if (event) expect(attemptTable.REQUESTED[event]).toBeTruthy();
        // 0110 leaves the doubt as it is and leads to another confirm.
        if (event && event !== "authenticated") expect(attemptTable.UNKNOWN[event]).toBeTruthy();
      }),
    );
  });
});
