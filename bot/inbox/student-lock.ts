/**
 * One student's lock, as this process sees it. The lock itself is in the database (`statements.ts`), one for all processes: whoever holds it handles her
 * events, so that they are handled one after another. What a process orders goes out in cycles (`group-commit.ts`); within a cycle
 * and from one to the next, the database works in the order of departure.
 *
 * Nothing is forgotten because each process asks for the lock after it has stored an event, and a process that gives a lock back
 * looks once more behind it: an event is seen by the question of who stored it or, where that is refused, by the holder's last look.
 *
 * - `free`: nothing of hers is in hand here.
 * - `wanted`: there is something to handle; the next cycle asks for her lock.
 * - `asked`: the question is on its way, and her rows are read behind it. `askedMore`: something came after it had left.
 * - `reading`: the lock is ours, her rows are on their way. `readingMore`: something came meanwhile.
 * - `working`: her events are being handled. `workingMore`: something came meanwhile.
 * - `recalled`: her work is done and more has come; the next cycle reads her rows again, without asking for what is ours already.
 * - `lingering`: her work is done and nothing has come; whatever comes before the next cycle leaves is handled without asking.
 * - `leaving`: the lock was given back, and a last look for what others stored meanwhile is on its way.
 * - `dropping`: something failed and is left to the sweep; the next cycle gives the lock back without a look.
 */
export type LockState =
  | "free"
  | "wanted"
  | "asked"
  | "askedMore"
  | "reading"
  | "readingMore"
  | "working"
  | "workingMore"
  | "recalled"
  | "lingering"
  | "leaving"
  | "dropping";

/**
 * - `called`: an event of hers came in, or the sweep found one that was left
 * - `departs`: a cycle leaves for the database
 * - `taken`, `refused`: the answer to the question for her lock
 * - `found`, `foundNothing`: what the reading of her rows came to
 * - `leftOver`, `nothingLeft`: what the last look came to
 * - `done`, `gaveUp`: the end of the work on her events
 */
export type LockEvent =
  | "called"
  | "departs"
  | "taken"
  | "refused"
  | "found"
  | "foundNothing"
  | "leftOver"
  | "nothingLeft"
  | "done"
  | "gaveUp";

/** What a last look saw is seen by a question that left behind it as well. */
const askingAnyway = <State extends LockState>(state: State) => ({ leftOver: state, nothingLeft: state });

export const lockTable: Record<LockState, Partial<Record<LockEvent, LockState>>> = {
  free: { called: "wanted" },
  wanted: { called: "wanted", departs: "asked", ...askingAnyway("wanted") },
  asked: { called: "askedMore", taken: "reading", refused: "free", ...askingAnyway("asked") },
  // The holder may have had its last look before what came was stored: only a question that leaves behind it makes sure.
  askedMore: { called: "askedMore", taken: "readingMore", refused: "wanted", ...askingAnyway("askedMore") },
  reading: { called: "readingMore", found: "working", foundNothing: "lingering" },
  readingMore: { called: "readingMore", found: "workingMore", foundNothing: "recalled" },
  working: { called: "workingMore", done: "lingering", gaveUp: "dropping" },
  workingMore: { called: "workingMore", done: "recalled", gaveUp: "dropping" },
  recalled: { called: "recalled", departs: "reading" },
  lingering: { called: "recalled", departs: "leaving" },
  leaving: { called: "wanted", leftOver: "wanted", nothingLeft: "free" },
  dropping: { called: "dropping", departs: "free" },
};

/**
 * What a departing cycle takes along for a student: `ask` tries for her lock and reads her rows, `read` only reads them, `giveBack`
 * frees the lock, `look` reads behind that.
 */
export type Order = "ask" | "read" | "giveBack" | "look";

/** The states that wait for a departure, each with its orders. */
export const ordersOf: Partial<Record<LockState, readonly Order[]>> = {
  wanted: ["ask"],
  recalled: ["read"],
  lingering: ["giveBack", "look"],
  dropping: ["giveBack"],
};

const ours: ReadonlySet<LockState> = new Set([
  "reading",
  "readingMore",
  "working",
  "workingMore",
  "recalled",
  "lingering",
  "dropping",
]);

/** Whether the lock is known to be ours. */
export function isOurs(state: LockState): boolean {
  return ours.has(state);
}

/** @throws Error when that cannot happen in this state: the process has lost track of what it holds */
export function nextLockState(state: LockState, event: LockEvent): LockState {
  const next = lockTable[state][event];
  if (!next) throw new Error(`a student's lock that is ${state} cannot meet ${event}`);
  return next;
}
