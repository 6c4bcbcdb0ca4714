import { expect, it } from "vitest";
import { money } from "#domain/money/money.ts";

it("is written as whole New Taiwan dollars, thousands set off", () => {
  expect([0, 120, 20_000, 1_234_567].map(money)).toEqual(["NT$0", "NT$120", "NT$20,000", "NT$1,234,567"]);
});
