import fc from "fast-check";
import { expect, it } from "vitest";
import { giroAmountBoxes, giroAmountDigits, giroMessage } from "#domain/paper/paper-route.ts";

it("writes card fee and post fee into the last three boxes", () => {
  expect(giroAmountDigits(135)).toEqual(["", "", "", "", "", "", "1", "3", "5"]);
});

it("fills the boxes from the right and loses no digit", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (amount) => {
      const digits = giroAmountDigits(amount);
      expect(digits).toHaveLength(giroAmountBoxes.length);
      expect(Number(digits.join(""))).toBe(amount);
      expect(digits.join("")).toBe(digits.slice(digits.findIndex(Boolean)).join(""));
    }),
  );
});

it.each([1_000_000_000, -1, 1.5])("refuses %d, which the slip has no room for", (amount) => {
  expect(() => giroAmountDigits(amount)).toThrow("giro slip");
});

it("puts school, student number and name into the message box", () => {
  const message = giroMessage({ schoolName: "一卡通高中", studentNo: "0123456", name: "王小明" });
  expect(message).toEqual(["學校：一卡通高中", "學號：0123456", "姓名：王小明"]);
});
