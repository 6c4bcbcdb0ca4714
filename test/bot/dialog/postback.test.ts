import fc from "fast-check";
import { expect, it } from "vitest";
import { parsePostback, postbackData } from "#bot/dialog/postback.ts";
import { anyCharacter } from "#test/domain/arbitraries.ts";

it("obeys a button of this conversation and no other", () => {
  const data = postbackData("agree", "aaaa00000000");
  expect(parsePostback(data, "aaaa00000000")).toEqual({ type: "agreed" });
  expect(parsePostback(data, "bbbb00000000")).toEqual({ type: "oldButtonTapped" });
});

it("obeys the rich menu in any conversation", () => {
  expect(parsePostback(postbackData("status", "aaaa00000000"), "bbbb00000000")).toEqual({
    type: "statusAsked",
  });
});

it("does not let a forged button of any time do what belongs to one conversation", () => {
  expect(parsePostback("v1|-|cancelYes", "aaaa00000000")).toEqual({ type: "oldButtonTapped" });
});

it("answers data of another version, or none of ours, as an old button", () => {
  const anything = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.constantFrom("v0|-|apply", "v1|-|__proto__", "v1|-|toString", "", "|||"),
  );
  fc.assert(
    fc.property(anything, (data) => {
      expect(parsePostback(data, "aaaa00000000")).toEqual({ type: "oldButtonTapped" });
    }),
  );
});
