import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyVirtualAccount, virtualAccount } from "#domain/payment/virtual-account.ts";
import vectors from "#test/fixtures/barcode-vectors.json" with { type: "json" };

const bill = fc.record({
  prefix: fc.stringMatching(/^\d{6}$/),
  sequence: fc.nat(9_999_999),
  amount: fc.nat(20_000),
});

describe("virtual account", () => {
  it.each(vectors.botVirtualAccount)(
    "$account is for $amount and nothing else",
    ({ account, amount, check }) => {
      expect(account.at(-1)).toBe(check);
      expect(verifyVirtualAccount(account, amount)).toBe(true);
      expect(verifyVirtualAccount(account, amount - 1)).toBe(false);
    },
  );

  it("makes both accounts of the manual from their parts", () => {
    expect(virtualAccount({ prefix: "710600", sequence: 84, amount: 300 })).toBe("71060000000847");
    expect(virtualAccount({ prefix: "710600", sequence: 70_259, amount: 90 })).toBe("71060000702594");
  });

  it("has 14 digits and verifies for its own amount", () => {
    fc.assert(
      fc.property(bill, (parts) => {
        const account = virtualAccount(parts);
        expect(account).toMatch(/^\d{14}$/);
        expect(verifyVirtualAccount(account, parts.amount)).toBe(true);
      }),
    );
  });

  it("notices any single wrong digit, in the number or in the amount", () => {
    fc.assert(
      fc.property(bill, fc.nat(13), fc.integer({ min: 1, max: 9 }), (parts, place, shift) => {
        const account = virtualAccount(parts);
        const digit = (Number(account[place]) + shift) % 10;
        const misread = account.slice(0, place) + digit + account.slice(place + 1);
        expect(verifyVirtualAccount(misread, parts.amount)).toBe(false);
      }),
    );
  });

  it("gives the same sequence another number for another last digit of the amount", () => {
    fc.assert(
      fc.property(bill, fc.integer({ min: 1, max: 9 }), (parts, shift) => {
        const units = ((parts.amount % 10) + shift) % 10;
        const amount = parts.amount - (parts.amount % 10) + units;
        expect(virtualAccount({ ...parts, amount })).not.toBe(virtualAccount(parts));
      }),
    );
  });

  it.each([
    [{ sequence: 10_000_000 }, "no sequence number left"],
    [{ sequence: -1 }, "no sequence number left"],
    [{ amount: 1.5 }, "bad amount"],
    [{ amount: -1 }, "bad amount"],
    [{ amount: 1e10 }, "bad amount"],
    [{ prefix: "7106" }, "the prefix has 6 digits"],
    [{ prefix: "7106000" }, "the prefix has 6 digits"],
    [{ prefix: "71060A" }, "the prefix has 6 digits"],
  ])("refuses %o: %s", (wrong, reason) => {
    const parts = { prefix: "710600", sequence: 1, amount: 20, ...wrong };
    expect(() => virtualAccount(parts)).toThrow(new RangeError(`Virtual account: ${reason}`));
  });

  it("holds the last sequence number and the largest amount", () => {
    expect(virtualAccount({ prefix: "710600", sequence: 9_999_999, amount: 9_999_999_999 })).toMatch(
      /^7106009999999\d$/,
    );
  });

  it.each(["", "7106000000084", "710600000008470", "7106000000084A", "A71060000000847", "71060000000847A"])(
    "does not take %s for an account",
    (text) => {
      expect(verifyVirtualAccount(text, 300)).toBe(false);
    },
  );
});
