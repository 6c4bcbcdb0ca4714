import {
  isOurs,
  type LockEvent,
  type LockState,
  nextLockState,
  type Order,
  ordersOf,
} from "./student-lock.ts";

/** Students by what a cycle does about their locks. */
export type Departure = Record<Order, string[]>;

/** What became of the locks that a cycle asked for or read behind. */
export interface Landing {
  /** Their work begins. */
  begun: string[];
  /** Another process holds them and will see what was stored. */
  refused: string[];
}

/** The locks of all students in hand here; each follows `student-lock.ts`. */
export class StudentLocks {
  private readonly states = new Map<string, LockState>();
  /** Those that wait for the next cycle. */
  private readonly due = new Set<string>();

  get anyDue(): boolean {
    return this.due.size > 0;
  }

  get allFree(): boolean {
    return this.states.size === 0;
  }

  isOurs(student: string): boolean {
    return isOurs(this.stateOf(student));
  }

  step(student: string, event: LockEvent): LockState {
    const state = nextLockState(this.stateOf(student), event);
    if (state === "free") this.states.delete(student);
    else this.states.set(student, state);
    if (ordersOf[state]) this.due.add(student);
    else this.due.delete(student);
    return state;
  }

  /** Everything that the next cycle has to do about locks. */
  depart(): Departure {
    const departure: Departure = { ask: [], read: [], giveBack: [], look: [] };
    for (const student of this.due) {
      for (const order of ordersOf[this.stateOf(student)] ?? []) departure[order].push(student);
      this.step(student, "departs");
    }
    return departure;
  }

  /** @param taken whose lock was free @param hasRows whether something is left to do for a student */
  land(
    { ask, read, look }: Departure,
    taken: ReadonlySet<string>,
    hasRows: (student: string) => boolean,
  ): Landing {
    for (const student of look) this.step(student, hasRows(student) ? "leftOver" : "nothingLeft");
    const landing: Landing = { begun: [], refused: [] };
    for (const student of ask) {
      const state = this.step(student, taken.has(student) ? "taken" : "refused");
      if (state === "free") landing.refused.push(student);
    }
    for (const student of [...ask.filter((each) => taken.has(each)), ...read]) {
      this.step(student, hasRows(student) ? "found" : "foundNothing");
      if (hasRows(student)) landing.begun.push(student);
    }
    return landing;
  }

  /** After the connection, and with it every lock, is lost. */
  clear(): void {
    this.states.clear();
    this.due.clear();
  }

  private stateOf(student: string): LockState {
    return this.states.get(student) ?? "free";
  }
}
