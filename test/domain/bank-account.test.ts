import { describe, expect, it } from "vitest";
import { checkAccountNo, checkBankCode, checkBranchCode } from "#domain/bank-account.ts";

describe("bank numbers", () => {
  it("keep their leading zeros in any width", () => {
    expect(checkBankCode("００４")).toEqual({ ok: true, value: "004" });
    expect(checkBranchCode(" 0037 ")).toEqual({ ok: true, value: "0037" });
    expect(checkAccountNo("0041-2345-6789")).toEqual({ ok: true, value: "004123456789" });
  });

  it.each(["", "12345", "1".repeat(17), "12345a", "１２３４５六"])(
    "do not take %j for an account",
    (typed) => {
      expect(checkAccountNo(typed)).toEqual({ ok: false, reason: "format" });
    },
  );

  it.each(["003", "00370", "a0037", "0037a"])("do not take %j for a branch", (typed) =>
    expect(checkBranchCode(typed).ok).toBe(false),
  );

  it.each(["04", "0041", "臺銀"])("do not take %j for a bank", (typed) =>
    expect(checkBankCode(typed).ok).toBe(false),
  );
});
