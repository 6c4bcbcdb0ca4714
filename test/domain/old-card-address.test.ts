import { expect, it } from "vitest";
import { oldCardAddress } from "#domain/facts.ts";
import { knownAddress } from "#domain/old-card-address.ts";

it("is known once it was set, and not while the setting only points to the hotline", () => {
  expect(knownAddress("高雄市前鎮區一卡通路 1 號")).toBe("高雄市前鎮區一卡通路 1 號");
  expect(knownAddress(oldCardAddress)).toBeNull();
});
