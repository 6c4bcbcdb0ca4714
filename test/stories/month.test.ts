import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { checkBooks } from "#usecases/ledger/check-books.ts";
import { openMoney } from "#usecases/ledger/open-money.ts";
import { type ModelWorld, modelWorld } from "../model/world.ts";
import { siblingUrl } from "../support/server.ts";
import { liveMonth } from "./month.ts";

let world: ModelWorld;
beforeAll(async () => {
  world = await modelWorld();
});
afterAll(() => world?.close());

it("explains every dollar of a month that the simulator produced", async () => {
  await liveMonth(world, 32);
  const { deps, outside } = world;
  expect(await checkBooks(deps)).toEqual([]);

  const paid = outside.money.list().filter(({ effect }) => effect === "PAID");
  const booked = await deps.db.receipt.findMany({ where: { channel: { not: "SCHOOL" } } });
  const sum = (rows: readonly { amount: number }[]) => rows.reduce((total, { amount }) => total + amount, 0);
  expect([booked.length, sum(booked)]).toEqual([paid.length, sum(paid)]);
  const returned = outside.money.list().filter(({ effect }) => effect === "REFUNDED");
  const refunds = await deps.db.refund.findMany({ where: { method: "LINE_PAY", state: "SENT" } });
  expect(refunds.map(({ amount }) => amount).toSorted()).toEqual(
    returned.map(({ amount }) => amount).toSorted(),
  );
  const kinds = await deps.db.moneyItem.groupBy({ by: ["kind"] });
  expect(kinds.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["short", "over", "duplicate", "unknownAccount"]),
  );
  expect(await deps.db.receipt.count({ where: { late: true } })).toBeGreaterThan(0);
  expect(returned.length).toBeGreaterThan(0);

  const open = await openMoney(deps);
  const held = open.filter(({ account }) => account === "surplus" || account === "unidentified");
  expect(held.length).toBeGreaterThan(0);
  for (const { story } of held) expect(story).toMatch(/^\w+, next \w+, .+; \w+ \S+/);

  const root = path.resolve(import.meta.dirname, "../..");
  const [database] = await deps.db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
  const env = { ...process.env, DATABASE_URL: siblingUrl(inject("database").url, database!.name) };
  const args = ["scripts/books.ts", "--month", "2026-12"];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
  expect(stdout).toMatch(/^books are sound: \d+ accounts, sum 0$/m);
  for (const { story } of open) expect(stdout).toContain(story);
});
