import { expect, it } from "vitest";
import {
  isOurs,
  type LockEvent,
  type LockState,
  lockTable,
  nextLockState,
  ordersOf,
} from "#bot/inbox/student-lock.ts";

const states = Object.keys(lockTable) as LockState[];
const edges = states.flatMap((from) =>
  Object.entries(lockTable[from]).map(([event, to]) => ({ from, event: event as LockEvent, to })),
);

/** An event, and the state that it leads to. */
const turn = ["called wanted", "departs asked", "taken reading", "found working"] as const;

it.each([
  ["a single event", [...turn, "done lingering", "departs leaving", "nothingLeft free"]],
  [
    "more comes during the work: the lock is kept",
    [...turn, "called workingMore", "done recalled", "departs reading"],
  ],
  [
    "more comes after the work: the lock is still there",
    [...turn, "done lingering", "called recalled", "departs reading"],
  ],
  [
    "more comes while the question is on its way, and the lock is got",
    [
      "called wanted",
      "departs asked",
      "called askedMore",
      "taken readingMore",
      "found workingMore",
      "done recalled",
    ],
  ],
  [
    "more comes while the question is on its way, and it is refused",
    ["called wanted", "departs asked", "called askedMore", "refused wanted"],
  ],
  ["somebody else holds the lock", ["called wanted", "departs asked", "refused free"]],
  [
    "more comes while the rows are read",
    ["called wanted", "departs asked", "taken reading", "called readingMore", "found workingMore"],
  ],
  [
    "all was handled by somebody else, and more comes",
    ["called wanted", "departs asked", "taken reading", "called readingMore", "foundNothing recalled"],
  ],
  [
    "all was handled by somebody else",
    ["called wanted", "departs asked", "taken reading", "foundNothing lingering"],
  ],
  [
    "the last look finds what somebody else stored",
    [...turn, "done lingering", "departs leaving", "leftOver wanted"],
  ],
  [
    "more comes before the last look is back",
    [
      ...turn,
      "done lingering",
      "departs leaving",
      "called wanted",
      "departs asked",
      "leftOver asked",
      "refused free",
    ],
  ],
  [
    "something failed, and more comes: all of it is the sweep's",
    [...turn, "gaveUp dropping", "called dropping", "departs free"],
  ],
])("when %s", (_name, story) => {
  let state: LockState = "free";
  for (const step of story) {
    const [event, next] = step.split(" ");
    state = nextLockState(state, event as LockEvent);
    expect(state, step).toBe(next);
  }
});

it("reaches every state, and comes home from each", () => {
  const reach = (start: LockState) => {
    const reached = new Set([start]);
    for (const state of reached) for (const to of Object.values(lockTable[state])) reached.add(to);
    return reached;
  };
  expect([...reach("free")].sort()).toEqual([...states].sort());
  for (const state of states) expect(reach(state), state).toContain("free");
});

it("holds the lock from the answer that it was taken until the departure that gives it back", () => {
  for (const { from, event, to } of edges) {
    const givesBack = event === "departs" && (ordersOf[from]?.includes("giveBack") ?? false);
    expect(isOurs(to), `${from} ${event}`).toBe(event === "taken" || (isOurs(from) && !givesBack));
  }
});

it("asks for no lock that is ours, and gives back none that is not", () => {
  for (const [state, orders] of Object.entries(ordersOf) as [LockState, readonly string[]][]) {
    expect(lockTable[state].departs, state).toBeDefined();
    expect(isOurs(state), state).toBe(!orders.includes("ask"));
  }
  for (const { from, event } of edges) if (event === "departs") expect(ordersOf[from], from).toBeDefined();
});

it("takes a call at any time, and refuses what cannot be", () => {
  for (const state of states) expect(lockTable[state].called, state).toBeDefined();
  expect(() => nextLockState("free", "done")).toThrow("free cannot meet done");
});
