import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { progresses } from "#domain/codes.ts";
import { matchReceipt } from "#domain/payment/match-receipt.ts";
import { aDay } from "../arbitraries.ts";

const bill = { amount: 120, dueDate: "2026-11-30", state: "OPEN" } as const;
const former = { ...bill, state: "VOID" } as const;
const money = { bill, amount: 120, paidDay: "2026-11-30" };

describe("money that arrives", () => {
  it.each([
    ["pays its bill", {}, "MATCHED", null],
    ["one dollar short is kept apart", { amount: 119 }, "WRONG_AMOUNT", "short"],
    ["one dollar over is kept apart", { amount: 121 }, "WRONG_AMOUNT", "over"],
    ["a second time is surplus", { paid: true }, "SURPLUS", "duplicate"],
    ["for a paid bill is surplus", { bill: { ...bill, state: "PAID" } }, "SURPLUS", "duplicate"],
    ["to the account of a renewed bill pays all the same", { bill: former }, "MATCHED", null],
    ["of before another price is surplus", { bill: former, amountInForce: false }, "SURPLUS", "repriced"],
    ["brings a lapsed case back", { bill: former, progress: "LAPSED" }, "MATCHED", null],
    [
      "for a lapsed case with a newer one is kept",
      { bill: former, progress: "LAPSED", newerCase: true },
      "SURPLUS",
      "newerCase",
    ],
    ["for a voided case is surplus", { bill: former, progress: "VOIDED" }, "SURPLUS", "caseOver"],
    [
      "of another amount for a lapsed case is kept apart",
      { bill: former, progress: "LAPSED", amount: 20 },
      "WRONG_AMOUNT",
      "short",
    ],
    [
      "a second time for a closed case is surplus",
      { progress: "CLOSED", paid: true },
      "SURPLUS",
      "duplicate",
    ],
    ["for no bill of ours waits for a hand", { bill: null }, "UNKNOWN_ACCOUNT", "unknownAccount"],
  ] as const)("%s", (_, part, state, aside) => {
    expect(matchReceipt({ ...money, ...part })).toEqual({ state, late: false, aside });
  });

  it.each([
    ["an open bill", bill, "UNPAID", true, null],
    ["an open bill, whatever the setting", bill, "UNPAID", false, null],
    ["a lapsed case", former, "LAPSED", true, null],
    ["a lapsed case that the desk decides about", former, "LAPSED", false, "late"],
  ] as const)("after the last day, for %s", (_, named, progress, reviveLate, aside) => {
    const paidDay = "2026-12-01";
    const decided = matchReceipt({ ...money, bill: named, progress, reviveLate, paidDay });
    expect(decided).toEqual({ state: aside ? "SURPLUS" : "MATCHED", late: true, aside });
  });

  it("paid in time and reported late needs no setting", () => {
    const decided = matchReceipt({ ...money, bill: former, progress: "LAPSED", reviveLate: false });
    expect(decided).toEqual({ state: "MATCHED", late: false, aside: null });
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
      progress: fc.constantFrom(...progresses),
      paid: fc.boolean(),
      amountInForce: fc.boolean(),
      newerCase: fc.boolean(),
      reviveLate: fc.boolean(),
    });
    fc.assert(
      fc.property(any, (received) => {
        const { state, aside } = matchReceipt(received);
        expect(aside === null).toBe(state === "MATCHED");
        if (state !== "MATCHED") return;
        expect(received.paid || received.bill?.state === "PAID").toBe(false);
        expect(received.bill?.amount).toBe(received.amount);
      }),
    );
  });
});
