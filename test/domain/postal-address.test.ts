import { expect, it } from "vitest";
import { namesCounty } from "#domain/postal-address.ts";

it.each([
  ["高雄市左營區文自路99號", true],
  ["台北市中正區重慶南路一段122號", true],
  ["臺北市中正區重慶南路一段122號", true],
  ["８１３ 高雄市左營區文自路99號", true],
  ["(813) 高雄市左營區文自路99號", true],
  ["813-45高雄市左營區文自路99號", true],
  ["100006 臺 北 市中正區", true],
  ["中正路100號", false],
  ["左營區文自路99號", false],
  ["中正路100號，高雄市", false],
  ["81 高雄市左營區文自路99號", false],
  ["8134567高雄市左營區文自路99號", false],
])("knows whether %s begins with its county: %j", (address, expected) => {
  expect(namesCounty(address)).toBe(expected);
});
