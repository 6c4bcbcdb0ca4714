import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attemptTable } from "#domain/payment/lifecycle.ts";
import { isSuccess, verdictOf } from "#domain/payment/line-pay-codes.ts";
import { returnCodes } from "#domain/payment/line-pay-return-codes.ts";

const anyCode = fc.oneof(fc.constantFrom(...returnCodes.keys()), fc.string(), fc.constant("constructor"));

describe("LINE Pay's word", () => {
  it.each([
    ["request", "0000", "requested"],
    ["request", "1106", "requestFailed"],
    ["request", "9000", "requestFailed"],
    ["check", "0000", "waiting"],
    ["check", "0110", "authenticated"],
    ["check", "0121", "expired"],
    ["check", "0122", "failed"],
    ["check", "0123", "completed"],
    ["check", "1150", "forgotten"],
    ["check", "1159", "forgotten"],
    ["check", "1905", "askAgain"],
    ["check", "4711", "readDetails"],
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
    ["details", "0000", "found"],
    ["details", "1150", "absent"],
    ["details", "1177", "uncertain"],
    ["details", "9000", "uncertain"],
    ["refund", "0000", "sent"],
    ["refund", "1106", "later"],
    ["refund", "1150", "uncertain"],
    ["refund", "1163", "impossible"],
    ["refund", "1164", "uncertain"],
    ["refund", "1165", "uncertain"],
    ["refund", "1198", "uncertain"],
    ["refund", "1900", "uncertain"],
    ["refund", "2042", "later"],
    ["refund", "9000", "uncertain"],
    ["refund", "4711", "uncertain"],
  ] as const)("%s %s is %s", (call, code, outcome) => {
    expect(verdictOf(call, code).outcome).toBe(outcome);
  });

  it.each(["1104", "1106", "1153", "2042", "2101", "4711"])("raises an alarm for %s", (code) => {
    expect(verdictOf("confirm", code).alert).toBe(true);
  });

  it.each(["0000", "1142", "1150", "1163", "9000"])("raises none for %s", (code) => {
    expect(verdictOf("confirm", code).alert).toBe(false);
  });

  it("asks again about a code that nobody knows, and raises an alarm", () => {
    expect(verdictOf("check", "4711")).toEqual({
      outcome: "readDetails",
      alert: true,
      action: "QUERY",
      meaning: "unknown code",
    });
  });

  it("always moves a confirming attempt along an edge that exists, and to PAID for 0000 alone", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const { outcome } = verdictOf("confirm", code);
        expect(attemptTable.CONFIRMING[outcome]).toBeTruthy();
        expect(outcome === "paid").toBe(code === "0000");
      }),
    );
  });

  it("takes nothing but 0000 for money that was found or sent", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(verdictOf("refund", code).outcome === "sent").toBe(code === "0000");
        expect(verdictOf("details", code).outcome === "found").toBe(code === "0000");
        expect(isSuccess(code)).toBe(code === "0000");
      }),
    );
  });
});
