import { expect, it } from "vitest";
import { SignedLinks } from "#api/signed-links.ts";

const clock = { at: new Date("2026-11-22T12:00:00Z") };
const links = (secret = "s".repeat(32)) => new SignedLinks({ now: () => clock.at, secret });

it("opens what it signed, until five minutes are over", () => {
  const { token, expiresAt } = links().sign("bill:1");
  expect(links().read(token)).toBe("bill:1");
  clock.at = new Date(expiresAt.getTime() - 1);
  expect(links().read(token)).toBe("bill:1");
  clock.at = expiresAt;
  expect(links().read(token)).toBeUndefined();
});

it("opens nothing of another service", () => {
  expect(links("t".repeat(32)).read(links().sign("bill:1").token)).toBeUndefined();
});
