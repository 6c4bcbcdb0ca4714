export class TimedOut extends Error {}

/**
 * Waits for some work, but not longer than `milliseconds`.
 * @throws TimedOut, or what the work throws
 */
export function giveUpAfter<Result>(milliseconds: number, work: () => Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const watchdog = setTimeout(() => reject(new TimedOut()), milliseconds);
    work()
      .then(resolve, reject)
      .finally(() => clearTimeout(watchdog));
  });
}
