const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

// After the last of these it waits for somebody, who was told long before.
const waits = [1, 5, 30].map((n) => n * minute).concat([2 * hour, 12 * hour], Array<number>(5).fill(day));

/**
 * When LINE Pay is asked about a refund again, each time after a longer wait.
 * @param attempts how often it was asked, 1 and more
 * @returns undefined when it was asked often enough
 */
export function nextRefundTry(attempts: number, at: Date): Date | undefined {
  const wait = waits[attempts - 1];
  return wait === undefined ? undefined : new Date(at.getTime() + wait);
}

/** A call takes 30 s at most; what was handed over for longer without a word was left by a crash. */
export const refundLimitMs = minute;

/** Milliseconds after which a refund without an end is somebody's business. */
export const longRefundMs = 30 * minute;
