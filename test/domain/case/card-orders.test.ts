import { expect, it } from "vitest";
import { cardOrders } from "#domain/case/card-orders.ts";

const at = new Date("2026-11-10T04:00:00Z");
const lost = { category: "LOSS_REISSUE", confirmedAt: null } as const;
const present = { category: "REISSUE", confirmedAt: null } as const;

it("stops the e-purse of a lost card when the case is confirmed, once", () => {
  expect(cardOrders(lost, "paid", { confirmedAt: at })).toEqual(["STOP"]);
  expect(cardOrders(lost, "approved", { confirmedAt: at })).toEqual(["STOP"]);
  expect(cardOrders({ ...lost, confirmedAt: at }, "approved", { confirmedAt: at })).toEqual([]);
});

it("leaves a card alone that its holder still has, and one whose case is not confirmed", () => {
  expect(cardOrders(present, "paid", { confirmedAt: at })).toEqual([]);
  expect(cardOrders(lost, "returned", {})).toEqual([]);
});

it("orders the new card and the refund when the desk takes these steps", () => {
  const confirmed = { ...lost, confirmedAt: at };
  expect(cardOrders(confirmed, "produced", {})).toEqual(["PRODUCE"]);
  expect(cardOrders(confirmed, "refunded", {})).toEqual(["REFUND"]);
  expect(cardOrders(confirmed, "shipped", {})).toEqual([]);
});
