import { expect, it } from "vitest";
import { maskAddress } from "#domain/mask.ts";
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

it.each([
  ["高雄市左營區文自路99號", "高雄市左營區文自路***"],
  ["813 高雄市路竹區中山路 7 號 2 樓", "813 高雄市路竹區中山路***"],
  ["臺北市中正區重慶南路一段122號", "臺北市中正區重慶南路一段***"],
  ["臺南市新市區民族路5號", "臺南市新市區民族路***"],
  ["高雄市前鎮區一心路1號", "高雄市前鎮區一心路***"],
  ["臺中市西屯區臺灣大道3段99號", "臺中市西屯區臺灣大道3段***"],
  ["屏東縣霧臺鄉12號", "屏東縣***"],
  ["12345678901234", "123***"],
])("shows %s without its number: %s", (address, masked) => {
  expect(maskAddress(address)).toBe(masked);
});
