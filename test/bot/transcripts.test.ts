import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import type { Simulator } from "../../simulator/server.ts";
import { aSimulator, runningBot } from "./support/running-bot.ts";
import { play } from "./support/transcript.ts";

/** Written anew with `TRANSCRIPTS=write`; read the difference before you keep it. */
const folder = path.join(import.meta.dirname, "transcripts");
const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));

let database: TestDatabase;
let simulator: Simulator;

beforeAll(async () => {
  database = await testDatabase();
  simulator = await aSimulator();
});
afterAll(async () => {
  await simulator.close();
  await database.close();
});

describe("goes as it is written down", () => {
  it.each(files)("%s", async (file) => {
    const running = await runningBot(database, simulator);
    const script = readFileSync(path.join(folder, file), "utf8");
    const told = await play({ database, simulator, running }, script);
    await running.close();
    if (process.env.TRANSCRIPTS === "write") writeFileSync(path.join(folder, file), told);
    expect(told).toBe(process.env.TRANSCRIPTS === "write" ? told : script);
    // Everything was answered to a reply token: a dialog that she drives costs nothing.
    expect(simulator.world.quota.used).toBe(0);
  });
});
