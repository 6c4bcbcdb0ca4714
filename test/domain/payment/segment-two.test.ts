import { expect, it } from "vitest";
import { accountsMeant } from "#domain/payment/segment-two.ts";

it.each([
  ["the account alone", "71060000000847", ["71060000000847"]],
  ["padded behind, as we print it", "7106000000084700", ["71060000000847"]],
  ["padded in front, as others print it", "0071060000000847", ["71060000000847"]],
  ["padded on both sides, which could be either", "0010600000084700", ["00106000000847", "10600000084700"]],
  ["without any padding, so nobody's", "7106000000084712", []],
  ["the account of another house", "0015030950", ["0015030950"]],
])("%s", (_, digits, accounts) => {
  expect(accountsMeant(digits)).toEqual(accounts);
});
