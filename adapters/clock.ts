/** The service's clock. Demo mode can move it forward; nothing else can. */
export interface Clock {
  now: () => Date;
  advance: (milliseconds: number) => void;
}

/** A clock that starts at the machine's time. */
export function systemClock(): Clock {
  let offset = 0;
  return {
    now: () => new Date(Date.now() + offset),
    advance: (milliseconds) => {
      offset += milliseconds;
    },
  };
}
