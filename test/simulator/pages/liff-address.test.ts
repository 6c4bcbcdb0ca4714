import { beforeAll, expect, it, vi } from "vitest";
import { liffAddress } from "../../../simulator/pages/src/chat/liff-address.ts";

const surroundings = { serviceUrl: "http://localhost:3000", liffId: "165-abc", now: "" };

beforeAll(() => {
  vi.stubGlobal("location", { href: "http://localhost:4000/" });
});

it.each([
  ["https://liff.line.me/165-abc", "http://localhost:3000/liff"],
  ["https://liff.line.me/165-abc/apply?draft=1", "http://localhost:3000/liff/apply?draft=1"],
  ["https://liff.line.me/165-abc?x=1", "http://localhost:3000/liff?x=1"],
  ["http://localhost:3000/liff/cases/SEQ1", "http://localhost:3000/liff/cases/SEQ1"],
  ["https://liff.line.me/165-abcd/apply", undefined],
  ["http://localhost:3000/liffey", undefined],
  ["https://example.com/", undefined],
])("%s leads to %s", (uri, page) => {
  expect(liffAddress(uri, surroundings)).toBe(page);
});
