import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchReceipt } from "#domain/payment/match-receipt.ts";
import { aDay } from "../arbitraries.ts";

const bill = { amount: 120, dueDate: "2026-11-30", state: "OPEN" } as const;
const money = { bill, amount: 120, paidDay: "2026-11-30", alreadyMatched: false };

describe("money that arrives", () => {
  it.each([
    ["pays its bill", {}, "MATCHED", false],
    ["counts although late", { paidDay: "2026-12-01" }, "MATCHED", true],
    ["one dollar short is kept apart", { amount: 119 }, "WRONG_AMOUNT", false],
    ["one dollar over is kept apart", { amount: 121 }, "WRONG_AMOUNT", false],
    ["a second time is surplus", { alreadyMatched: true }, "SURPLUS", false],
    ["for a paid bill is surplus", { bill: { ...bill, state: "PAID" } }, "SURPLUS", false],
    ["for a void bill is surplus", { bill: { ...bill, state: "VOID" } }, "SURPLUS", false],
    [
      "to a former account counts while the case takes money to it",
      { bill: { ...bill, state: "VOID" }, voidCounts: true },
      "MATCHED",
      false,
    ],
    [
      "for a paid bill is surplus, also of a case that could come back",
      { bill: { ...bill, state: "PAID" }, voidCounts: true },
      "SURPLUS",
      false,
    ],
    ["for no bill of ours waits for a hand", { bill: null }, "UNKNOWN_ACCOUNT", false],
  ] as const)("%s", (_, part, state, late) => {
    expect(matchReceipt({ ...money, ...part })).toEqual({ state, late });
  });

  it("pays a bill only once and only in full", () => {
    const any = fc.record({
      bill: fc.option(
        fc.record({
          amount: fc.integer({ min: 1, max: 200 }),
          dueDate: aDay("2026-11-01", "2026-12-31"),
          state: fc.constantFrom("OPEN" as const, "PAID" as const, "VOID" as const),
        }),
      ),
      amount: fc.integer({ min: 1, max: 200 }),
      paidDay: aDay("2026-11-01", "2026-12-31"),
      alreadyMatched: fc.boolean(),
      voidCounts: fc.boolean(),
    });
    fc.assert(
      fc.property(any, (received) => {
        const { state } = matchReceipt(received);
        if (state !== "MATCHED") return;
        expect(received.alreadyMatched || received.bill?.state === "PAID").toBe(false);
        expect(received.bill?.amount).toBe(received.amount);
      }),
    );
  });
});
