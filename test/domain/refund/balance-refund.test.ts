import fc from "fast-check";
import { expect, it } from "vitest";
import { chequePostage } from "#domain/facts.ts";
import { balanceRefund, feeTaken } from "#domain/refund/balance-refund.ts";

it("sends the whole balance to an account, and less the post by cheque", () => {
  expect(balanceRefund(300, "TRANSFER", 0)).toEqual({ amount: 300, postage: 0, lossFee: 0 });
  expect(balanceRefund(300, "CHEQUE", 0)).toEqual({
    amount: 300 - chequePostage,
    postage: chequePostage,
    lossFee: 0,
  });
  expect(balanceRefund(300, "TRANSFER", 20)).toEqual({ amount: 280, postage: 0, lossFee: 20 });
});

it("sends nothing where nothing is left", () => {
  expect(balanceRefund(0, "TRANSFER", 0)).toBeNull();
  expect(balanceRefund(chequePostage, "CHEQUE", 0)).toBeNull();
  expect(balanceRefund(chequePostage + 1, "CHEQUE", 0)?.amount).toBe(1);
});

it("takes of a fee no more than there is, and never less than nothing", () => {
  expect([300, 20, 13, 0, -15].map((balance) => feeTaken(balance, 20))).toEqual([20, 20, 13, 0, 0]);
});

it("adds up to the balance", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000 }),
      fc.constantFrom("TRANSFER" as const, "CHEQUE" as const),
      fc.constantFrom(0, 20),
      (balance, method, fee) => {
        const sent = balanceRefund(balance, method, fee);
        return sent === null || sent.amount + sent.postage + sent.lossFee === balance;
      },
    ),
  );
});
