import { expect, it } from "vitest";
import { groupCommit } from "#bot/inbox/group-commit.ts";
import type { Session } from "#bot/inbox/session.ts";
import type { Arrival } from "#bot/inbox/types.ts";

const arrival = (webhookEventId: string, changes: object = {}): Arrival => ({
  webhookEventId,
  lineUserId: "U1",
  event: { type: "message", webhookEventId, ...changes },
  occurredAt: 0,
});

/** A database that fails at one of its statements. */
function failingSession(changes: Partial<Session>): Session {
  return {
    writeSteps: async () => ({ arrived: new Set(), settled: new Set() }),
    writeSent: async () => undefined,
    lock: async () => new Set(),
    read: async () => [],
    leftOver: async () => [],
    close: async () => undefined,
    ...changes,
  };
}

const broken = () => Promise.reject(new Error("statement failed"));

it.each([
  ["storing", { writeSteps: broken }, {}],
  ["locking", { lock: broken }, {}],
  ["reading", { read: broken }, {}],
  ["writing down what came", {}, { message: { type: "text", text: 1n } }],
])("leaves nobody waiting when %s fails", async (_, changes, event) => {
  const errors: Error[] = [];
  const commit = groupCommit({
    session: failingSession(changes),
    now: () => new Date(0),
    onWork: () => undefined,
    onBroken: (error) => errors.push(error),
  });
  const arrived = await Promise.allSettled([
    commit.arrive([arrival("1")]),
    commit.arrive([arrival("2", event)]),
  ]);
  expect(arrived.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(errors).toHaveLength(1);
  await expect(commit.arrive([arrival("3")])).rejects.toThrow();
  await commit.idle();
});
