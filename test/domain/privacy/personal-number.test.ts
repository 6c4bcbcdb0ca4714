import { expect, it } from "vitest";
import { holdsPersonalNumber } from "#domain/privacy/personal-number.ts";

it.each([
  "身分證應為A123456789",
  "a123456789",
  "Ａ１２３４５６７８９",
  "A 123 456 789",
  "A123456780 少一碼？",
  "居留證 A800000014",
  "舊式居留證 AB12345678",
  "請打 0912345678",
  "0912-345-678",
  "0912 345 678",
  "＋886 912 345 678",
  "帳號 0012345678901",
  "1234567890",
  "700-1234567-1234567",
  "0012 3456 7890",
  "案件 SEQ000000000123，電話 0912345678",
])("finds a personal number: %s", (text) => {
  expect(holdsPersonalNumber(text)).toBe(true);
});

it.each([
  "",
  "照片太暗，請重拍",
  "學號應為 B1090100",
  "學號 B10901001",
  "請洽學務處 07-7939888 分機 12",
  "請洽 (02) 2345-6789",
  "02-2345-6789",
  "2026-11-22 10:30 前補件",
  "2026/11/22 至 2026/12/22",
  "另案 SEQ000000000123",
  "費用 120 元，4 碼 5566",
])("lets pass: %s", (text) => {
  expect(holdsPersonalNumber(text)).toBe(false);
});
