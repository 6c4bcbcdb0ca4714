import { describe, expect, it } from "vitest";
import { checkAccountNo, checkBankCode, checkBranchCode } from "#domain/bank-account.ts";
import { checkStudentNo } from "#domain/student-no.ts";

describe("bank numbers", () => {
  it("keep their leading zeros in any width", () => {
    expect(checkBankCode("００４")).toEqual({ ok: true, value: "004" });
    expect(checkBranchCode(" 0037 ")).toEqual({ ok: true, value: "0037" });
    expect(checkAccountNo("0041-2345-6789")).toEqual({ ok: true, value: "004123456789" });
  });

  it.each(["", "12345", "1".repeat(17), "12345a", "１２３４５六"])(
    "do not take %j for an account",
    (typed) => {
      expect(checkAccountNo(typed).ok).toBe(false);
    },
  );

  it.each(["04", "0041", "臺銀"])("do not take %j for a bank", (typed) =>
    expect(checkBankCode(typed).ok).toBe(false),
  );
});

describe("student numbers", () => {
  it.each([
    ["0123456", "0123456"],
    [" ａ１２－３ ", "A12-3"],
    ["b10901001", "B10901001"],
  ])("%j is kept as %s", (typed, value) => expect(checkStudentNo(typed)).toEqual({ ok: true, value }));

  it.each(["", "-1", "1".repeat(21), "學號1", "a_b", "1/2"])("%j is none", (typed) =>
    expect(checkStudentNo(typed).ok).toBe(false),
  );
});
