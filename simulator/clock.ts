/** The simulator's own time, in ms since the epoch; it only moves forward. */
export type Clock = { now(): number; advance(ms: number): number };

/** A clock that runs with the machine's until it is advanced. */
export function createClock(): Clock {
  let offset = 0;
  return {
    now: () => Date.now() + offset,
    advance: (ms) => {
      offset += ms;
      return Date.now() + offset;
    },
  };
}
