import { expect, it } from "vitest";
import { bankList, bankOf } from "#domain/banks.ts";

it("finds a bank by its three digits, and none for others", () => {
  expect(bankOf("004")).toMatchObject({ code: "004", name: "臺灣銀行" });
  expect(bankOf("700")?.accountDigits).toBe(14);
  expect(bankOf("4")).toBeUndefined();
});

it("lists every bank once", () => {
  const codes = bankList.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^\d{3}$/);
});
