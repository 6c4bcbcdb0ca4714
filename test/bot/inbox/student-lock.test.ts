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

/** Beginnings of stories; each step is an event and the state that it leads to. */
const got = ["called wanted", "departs asked", "taken reading"];
const turn = [...got, "found working"];
const left = [...turn, "done lingering", "departs leaving"];

/** What can happen to a lock, told step by step. */
const stories: [string, string[]][] = [
  ["a single event", [...turn, "done lingering", "departs leaving", "nothingLeft free"]],
  ["more events come before the next cycle leaves", ["called wanted", "called wanted", "departs asked"]],
  ["somebody else holds the lock", ["called wanted", "departs asked", "refused free"]],
  [
    "more comes while the question is on its way, and it is refused",
    ["called wanted", "departs asked", "called askedMore", "called askedMore", "refused wanted"],
  ],
  [
    "more comes while the question is on its way, and the lock is got",
    ["called wanted", "departs asked", "called askedMore", "taken readingMore", "found workingMore"],
  ],
  [
    "more comes while the rows are read",
    [...got, "called readingMore", "called readingMore", "found workingMore"],
  ],
  ["all was handled by somebody else", [...got, "foundNothing lingering"]],
  [
    "all was handled by somebody else, and more comes",
    [...got, "called readingMore", "foundNothing recalled", "departs reading"],
  ],
  [
    "more comes during the work: the lock is kept",
    [
      ...turn,
      "called workingMore",
      "called workingMore",
      "done recalled",
      "called recalled",
      "departs reading",
    ],
  ],
  ["more comes after the work: the lock is still there", [...turn, "done lingering", "called recalled"]],
  [
    "the last look finds what somebody else stored",
    [...turn, "done lingering", "departs leaving", "leftOver wanted"],
  ],
  ...(["leftOver", "nothingLeft"] as const).flatMap((look): [string, string[]][] => [
    [`more comes before the last look is back (${look})`, [...left, "called wanted", `${look} wanted`]],
    [
      `the question is on its way before the last look is back (${look})`,
      [...left, "called wanted", "departs asked", `${look} asked`, "refused free"],
    ],
    [
      `still more comes before the last look is back (${look})`,
      [...left, "called wanted", "departs asked", "called askedMore", `${look} askedMore`, "refused wanted"],
    ],
  ]),
  ["something failed", [...turn, "gaveUp dropping", "departs free"]],
  [
    "something failed, and more comes: all of it is the sweep's",
    [...turn, "called workingMore", "gaveUp dropping", "called dropping", "departs free"],
  ],
];

function tell(story: readonly string[], meet: (from: LockState, event: LockEvent, to: LockState) => void) {
  let state: LockState = "free";
  for (const step of story) {
    const [event, to] = step.split(" ") as [LockEvent, LockState];
    meet(state, event, to);
    state = to;
  }
}

it.each(stories)("when %s", (_name, story) => {
  tell(story, (from, event, to) => expect(nextLockState(from, event), `${from} ${event}`).toBe(to));
});

it("does nothing that no story tells", () => {
  const told = new Set<string>();
  for (const [, story] of stories) tell(story, (from, event) => told.add(`${from} ${event}`));
  expect(edges.map(({ from, event }) => `${from} ${event}`).filter((edge) => !told.has(edge))).toEqual([]);
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
