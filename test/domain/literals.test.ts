import { expect, it } from "vitest";
import { collectingBank, companyName, giro } from "#domain/facts.ts";
import { type Literal, sourceLiterals } from "#test/support/literals.ts";

const home = "domain/facts.ts";
/** What students type, and the words of the manual that are never shown again. */
const heard = "bot/dialog/vocabulary/";

const literals = sourceLiterals().filter(({ file }) => file !== home && !file.startsWith(heard));
const standsIn = (pattern: RegExp) => literals.filter(({ text }) => pattern.test(text)).map(where);
const where = ({ file, text }: Literal) => `${file}: ${text.trim().slice(0, 80)}`;

it.each([
  ["the hotline in any spelling", /791\D{0,3}2000/],
  ["the giro account", new RegExp(giro.account)],
  ["the payee", new RegExp(`${companyName.zh}|${companyName.en}`)],
  ["the slip's number", new RegExp(giro.formNumber)],
  ["the bank", new RegExp(`[台臺]灣銀行|${collectingBank.name.en}|^${collectingBank.code}$`)],
  ["the stores", /萊爾富|Hi-Life/],
  ["the website", /i-pass\.com\.tw/],
  ["fees and postage", /NT\$\s?\d|\d\s?元/],
  ["the hours of liability", /[三\d]\s?小時內|(three|\d) hours/],
  ["the age of majority", /\d\s?歲|under \d\d/],
  ["how long data are kept", /\d\s?天|\d days/],
  ["the biller's own numbers", /^(63E|5437|501231|710600)$/],
])("%s stands in no text outside domain/facts.ts", (_, pattern) => {
  expect(standsIn(pattern)).toEqual([]);
});

it("finds texts wherever they stand", () => {
  const files = new Set(literals.map(({ file }) => file.split("/")[0]));
  expect([...files].sort()).toEqual(
    [
      "adapters",
      "api",
      "bot",
      "domain",
      "liff",
      "main",
      "prisma",
      "scripts",
      "staff",
      "usecases",
      "worker",
    ].sort(),
  );
});
