import { randomUUID } from "node:crypto";
import { createLinePay } from "#adapters/line-pay/index.ts";
import { dayOf } from "#domain/calendar.ts";
import { openDatabase } from "#prisma/client.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { testDatabase } from "#test/support/database.ts";
import type { LinePay } from "#usecases/ports/line-pay.ts";
import { setSchoolModes } from "#usecases/school-settings/school-modes.ts";
import { type Simulator, startSimulator } from "../../simulator/server.ts";
import { schoolKinds } from "./schools.ts";

export type ModelDeps = TestDeps & { linePay: LinePay };

/** The service's insides on a database of their own, and the world outside, under one clock that stands still. */
export interface ModelWorld {
  deps: ModelDeps;
  outside: Simulator["world"];
  /** Their codes, as in `schoolKinds`. */
  schools: readonly string[];
  /** How the service hears LINE Pay, after all faults on the way. */
  hears: (linePay: LinePay) => LinePay;
  advance(ms: number): void;
  /** Up to which day, `YYYY-MM-DD`, what the channels sent to the bank was read. */
  settledUpTo: string;
  /** New objects on the same database, as after a restart of all processes. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Noon of a Thursday in Taipei. */
const START = Date.parse("2026-11-26T12:00:00+08:00");

export async function modelWorld(): Promise<ModelWorld> {
  const database = await testDatabase(12);
  const clock = stoppedClock();
  const simulator = await startSimulator({ SIMULATOR_PORT: 0 }, clock);
  const linePay = linePayAt(simulator);
  const deps = { ...(await testDeps(database.db, { linePay, now: () => new Date(clock.now()) })), linePay };
  const schools = await openSchools(deps);
  const world: ModelWorld = {
    deps,
    outside: simulator.world,
    schools,
    hears: (linePay) => linePay,
    settledUpTo: dayOf(new Date(START)),
    advance: (ms) => void clock.advance(ms),
    async restart() {
      const before = world.deps.db;
      world.deps = { ...world.deps, db: openDatabase(database.url, 12) };
      if (before !== database.db) await before.$disconnect();
    },
    async close() {
      if (world.deps.db !== database.db) await world.deps.db.$disconnect();
      await simulator.close();
      await database.close();
    },
  };
  return world;
}

function stoppedClock() {
  let now = START;
  return {
    now: () => now,
    advance(ms: number) {
      now += ms;
      return now;
    },
  };
}

function linePayAt({ url, world: { settings } }: Simulator): LinePay {
  return createLinePay({
    channelId: settings.LINE_PAY_CHANNEL_ID,
    channelSecret: settings.LINE_PAY_CHANNEL_SECRET,
    apiUrl: url,
    version: "v4",
  });
}

async function openSchools(deps: ModelDeps): Promise<string[]> {
  const found = await deps.db.school.findMany({
    take: schoolKinds.length,
    orderBy: { code: "asc" },
    select: { code: true },
  });
  for (const [i, { code }] of found.entries())
    await setSchoolModes(deps, code, schoolKinds[i]!, `staff:${randomUUID()}`);
  return found.map(({ code }) => code);
}
