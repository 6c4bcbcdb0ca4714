import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import type { Simulator } from "../../simulator/server.ts";
import { eventually } from "./support/eventually.ts";
import { aFriend, anEvent, deliver, saidTo } from "./support/line-user.ts";
import { aSimulator, runningBot, SECRET } from "./support/running-bot.ts";

let database: TestDatabase;
let simulator: Simulator;
let bots: Awaited<ReturnType<typeof runningBot>>[];

beforeAll(async () => {
  database = await testDatabase();
  simulator = await aSimulator();
  bots = [await runningBot(database, simulator), await runningBot(database, simulator)];
});
afterAll(async () => {
  for (const bot of bots) await bot.close();
  await simulator.close();
  await database.close();
});

const misses = (text: string) => ({ message: { type: "text", id: "1", text } });

it("handles the events of one student in order and one at a time, whichever process they reach", async () => {
  const students = Array.from({ length: 20 }, () => aFriend(simulator));
  // The third miss in a row is answered with help, so an answer out of turn would show in the chat.
  const rounds = 12;
  for (let round = 0; round < rounds; round++) {
    const sends = students.map((student, index) => {
      const { origin } = bots[(round + index) % bots.length]!;
      return deliver(origin, SECRET, anEvent(simulator, student, misses("⁇⁇")));
    });
    expect(new Set(await Promise.all(sends))).toEqual(new Set([200]));
  }
  await eventually(async () => expect(await unanswered()).toBe(0));
  for (const student of students) {
    const kinds = saidTo(student).map((text) =>
      text.includes("一直沒聽懂") ? "help" : text.includes("看不懂") ? "miss" : "menu",
    );
    expect(kinds.filter((kind) => kind !== "menu")).toEqual(
      Array.from({ length: rounds }, (_, index) => (index % 3 === 2 ? "help" : "miss")),
    );
  }
});

it("loses nothing and doubles nothing when everything arrives everywhere at once", async () => {
  const students = Array.from({ length: 30 }, () => aFriend(simulator));
  const events = students.flatMap((student) =>
    Array.from({ length: 5 }, () => anEvent(simulator, student, misses("費用"))),
  );
  const sends = events.flatMap((event) => bots.map(({ origin }) => deliver(origin, SECRET, event)));
  expect(new Set(await Promise.all(sends))).toEqual(new Set([200]));
  await eventually(async () => expect(await unanswered()).toBe(0));
  for (const student of students) expect(saidTo(student)).toHaveLength(5);
  expect(simulator.world.quota.used).toBe(0);
});

it("sorts what came in one call by the time it happened", async () => {
  const student = aFriend(simulator);
  const later = anEvent(simulator, student, misses("費用"));
  const earlier = anEvent(simulator, student, { ...misses("⁇⁇"), timestamp: later.timestamp - 5_000 });
  await deliver(bots[0]!.origin, SECRET, later, earlier);
  await eventually(() => expect(saidTo(student)).toHaveLength(2));
  expect(saidTo(student)[0]).toContain("看不懂");
});

async function unanswered(): Promise<number> {
  // What one process had to leave to the other at the very end is found by the sweep.
  return database.db.inboxEvent.count({ where: { answeredAt: null } });
}
