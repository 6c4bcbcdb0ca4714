import { expect, it } from "vitest";
import { compareWithLinePay } from "#domain/payment/compare-with-line-pay.ts";

const side = (paid: number, returned = 0) => ({ paid, returned });

it.each([
  [null, null, "same"],
  [side(120), side(120), "same"],
  [side(120, 120), side(120, 120), "same"],
  [null, side(120), "toBeBooked"],
  [side(120), null, "notThere"],
  [side(120), side(20), "paidDiffers"],
  [side(120), side(120, 120), "returnedDiffers"],
  [side(120, 50), side(120), "returnedDiffers"],
] as const)("%o beside %o is %s", (ours, theirs, comparison) => {
  expect(compareWithLinePay(ours, theirs)).toBe(comparison);
});

it("waits for the end of a refund that is under way", () => {
  expect(compareWithLinePay(side(120), side(120, 50), true)).toBe("refundOpen");
  expect(compareWithLinePay(side(120), null, true)).toBe("notThere");
});
