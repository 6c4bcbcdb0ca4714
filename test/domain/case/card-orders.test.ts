import { describe, expect, it } from "vitest";
import { cardOrders } from "#domain/case/card-orders.ts";
import type { CaseEventType } from "#domain/case/lifecycle.ts";
import type { Category } from "#domain/category.ts";

const at = new Date("2026-11-12T02:00:00Z");
const lost: Category[] = ["LOSS_REISSUE", "LOSS_REFUND", "LOSS_ONLY"];

describe("the card core is told", () => {
  it.each(lost)(
    "to stop the e-purse of a lost card once the case is confirmed, and once only: %s (R8, R9)",
    (category) => {
      for (const event of ["paid", "approved"] as const) {
        expect(cardOrders({ category, confirmedAt: null }, event, { confirmedAt: at })).toEqual(["STOP"]);
        expect(cardOrders({ category, confirmedAt: at }, event, { confirmedAt: at })).toEqual([]);
      }
      expect(cardOrders({ category, confirmedAt: null }, "returned", {})).toEqual([]);
    },
  );

  it("nothing of a card that is still there", () => {
    expect(cardOrders({ category: "REISSUE", confirmedAt: null }, "paid", { confirmedAt: at })).toEqual([]);
  });

  it("to make the card, and to refund the balance", () => {
    const told = (event: CaseEventType) =>
      cardOrders({ category: "LOSS_REISSUE", confirmedAt: at }, event, {});
    expect(told("produced")).toEqual(["PRODUCE"]);
    expect(told("refunded")).toEqual(["REFUND_BALANCE"]);
    expect(told("shipped")).toEqual([]);
  });
});
