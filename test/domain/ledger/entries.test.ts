import { describe, expect, it } from "vitest";
import { type ClearingChannel, clearingChannel } from "#domain/ledger/accounts.ts";
import * as entries from "#domain/ledger/entries.ts";

const say = (list: entries.Entry[]) =>
  list.map(
    ({ debit, credit, amount }) => `${debit.name}:${debit.key} > ${credit.name}:${credit.key} ${amount}`,
  );
const atm: { channel: ClearingChannel; amount: number } = { channel: "ATM", amount: 120 };

describe("what an event writes, from account to account", () => {
  it.each<[string, entries.Entry[], string[]]>([
    [
      "a bill for a new card",
      entries.billEntries({ id: "b", amount: 120 }, 120),
      ["receivable:b > billed:cardFee 120"],
    ],
    [
      "a bill for a loss report",
      entries.billEntries({ id: "b", amount: 20 }, 0),
      ["receivable:b > billed:lossFee 20"],
    ],
    [
      "a bill for both",
      entries.billEntries({ id: "b", amount: 140 }, 120),
      ["receivable:b > billed:cardFee 120", "receivable:b > billed:lossFee 20"],
    ],
    ["money that fits", entries.paidEntries(atm, "b"), ["clearing:ATM > receivable:b 120"]],
    ["money beyond", entries.surplusEntries(atm, "r"), ["clearing:ATM > surplus:r 120"]],
    ["money of nobody", entries.unidentifiedEntries(atm, "r"), ["clearing:ATM > unidentified:r 120"]],
    [
      "money that pays after all",
      entries.appliedEntries("surplus", { receiptId: "r", billId: "b", amount: 120 }),
      ["surplus:r > receivable:b 120"],
    ],
    [
      "unknown money that pays after all",
      entries.appliedEntries("unidentified", { receiptId: "r", billId: "b", amount: 120 }),
      ["unidentified:r > receivable:b 120"],
    ],
    [
      "unknown money that is known now",
      entries.identifiedEntries("r", 120),
      ["unidentified:r > surplus:r 120"],
    ],
    [
      "a payment that is set aside",
      entries.setAsideEntries({ receiptId: "r", billId: "b", amount: 120 }),
      ["receivable:b > surplus:r 120"],
    ],
    [
      "a settlement",
      entries.settledEntries("STORE:TFM", { net: 108, kept: 12 }),
      ["bank:main > clearing:STORE:TFM 108", "fee:STORE:TFM > clearing:STORE:TFM 12"],
    ],
    [
      "a settlement of more that went back than came",
      entries.settledEntries("LINE_PAY", { net: -84, kept: 4 }),
      ["clearing:LINE_PAY > bank:main 84", "fee:LINE_PAY > clearing:LINE_PAY 4"],
    ],
    [
      "a settlement without a fee",
      entries.settledEntries("ATM", { net: 120, kept: 0 }),
      ["bank:main > clearing:ATM 120"],
    ],
    [
      "a surplus back by LINE Pay",
      entries.surplusReturnedEntries("r", 120, "LINE_PAY"),
      ["surplus:r > clearing:LINE_PAY 120"],
    ],
    [
      "a surplus back from the bank",
      entries.surplusReturnedEntries("r", 120, "bank"),
      ["surplus:r > bank:main 120"],
    ],
    ["a balance", entries.balanceEntries(7n, "c", 235), ["cardCore:7 > cardBalance:c 235"]],
    [
      "a balance on the new card",
      entries.transferredEntries(7, "c", 235),
      ["cardBalance:c > cardCore:7 235"],
    ],
    [
      "a balance by cheque",
      entries.balanceRefundedEntries("c", { sent: 207, postage: 28, deducted: 0 }),
      ["cardBalance:c > bank:main 207", "cardBalance:c > postage:c 28"],
    ],
    [
      "a balance less the loss fee",
      entries.balanceRefundedEntries("c", { sent: 215, postage: 0, deducted: 20 }),
      [
        "cardBalance:c > bank:main 215",
        "receivable:c > billed:lossFee 20",
        "cardBalance:c > receivable:c 20",
      ],
    ],
  ])("%s", (_, made, expected) => {
    expect(say(made)).toEqual(expected);
    expect(say(entries.mirrored(entries.mirrored(made)))).toEqual(expected);
  });
});

it("keeps each store chain apart, where it is known", () => {
  expect(clearingChannel("STORE", "7111111")).toBe("STORE:7111111");
  expect(clearingChannel("STORE", null)).toBe("STORE");
  expect(clearingChannel("ATM", "7111111")).toBe("ATM");
});
