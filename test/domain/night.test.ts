import { expect, it } from "vitest";
import { isNight } from "#domain/night.ts";

const at = (time: string) => new Date(`2026-11-22T${time}+08:00`);

it("is night in Taiwan from 22:00 until 08:00", () => {
  expect([at("22:00"), at("23:59:59"), at("00:00"), at("07:59:59")].map(isNight)).toEqual(
    Array(4).fill(true),
  );
  expect([at("08:00"), at("12:00"), at("21:59:59")].map(isNight)).toEqual(Array(3).fill(false));
});
