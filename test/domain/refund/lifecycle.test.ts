import { expect, it } from "vitest";
import { refundStates } from "#domain/codes.ts";
import { nextRefund, openRefundStates, refundTable, standingStates } from "#domain/refund/lifecycle.ts";

const ends = refundStates.filter((state) => Object.keys(refundTable[state]).length === 0);

it("leaves no end", () => {
  expect(ends).toEqual(["RETURNED", "REFUSED", "CANCELLED"]);
});

it("counts as given back whatever did not end without the money going", () => {
  expect([...standingStates, ...ends].sort()).toEqual([...refundStates].sort());
});

it("drops an answer to the call that comes after the verdict", () => {
  for (const late of ["submitted", "sent", "uncertain", "notSent", "refused", "cancelled"] as const)
    expect(nextRefund("SENT", late)).toBeUndefined();
});

it("keeps what may have gone from being withdrawn, and what is in doubt from being called returned", () => {
  for (const state of ["SUBMITTED", "UNKNOWN", "SENT"] as const)
    expect(nextRefund(state, "cancelled")).toBeUndefined();
  expect(nextRefund("UNKNOWN", "returned")).toBeUndefined();
  expect(nextRefund("UNKNOWN", "submitted")).toBeUndefined();
});

it("may be tried again only where it is certain that nothing went", () => {
  const again = refundStates.filter((state) =>
    Object.entries(refundTable[state]).some(([, to]) => to === "CREATED"),
  );
  expect(again).toEqual(["SUBMITTED", "UNKNOWN"]);
  expect(nextRefund("UNKNOWN", "notSent")).toBe("CREATED");
  expect(openRefundStates).toEqual(["CREATED", "SUBMITTED", "UNKNOWN"]);
});
