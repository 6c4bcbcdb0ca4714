import { expect, it } from "vitest";
import { menuKind } from "#domain/case/menu-kind.ts";

const unpaid = { progress: "UNPAID", payable: true } as const;
const atSchool = { progress: "UNPAID", payable: false } as const;
const working = { progress: "PROCESSING", payable: true } as const;
const over = (["CLOSED", "LAPSED", "VOIDED"] as const).map((progress) => ({ progress, payable: true }));

it.each([
  ["without any case", [], "new"],
  ["when all is over", over, "new"],
  ["with a case that is being worked on", [working, ...over], "open"],
  ["with a case that is paid at the school", [atSchool], "open"],
  ["with a bill to pay, whatever else there is", [working, atSchool, unpaid], "payment"],
] as const)("%s", (_, cases, kind) => {
  expect(menuKind(cases)).toBe(kind);
});
