/** Whoever takes up a due row has it for as long as this; longer than any call of LINE can take. */
export const leaseMs = 60_000;

const firstDelayMs = 2_000;
const longestDelayMs = 30 * 60_000;
// About five hours. LINE knows a retry key for 24, so no try can send a notice anew that LINE had accepted.
const mostAttempts = 20;

/**
 * When a row is due again whose try has failed, each time after a longer wait.
 * @param attempts how often it was tried, 1 and more
 * @returns undefined when it has been tried often enough: a notice is then parked, to be seen by staff
 */
export function nextTry(attempts: number, at: Date): Date | undefined {
  if (attempts >= mostAttempts) return undefined;
  return new Date(at.getTime() + Math.min(firstDelayMs * 2 ** (attempts - 1), longestDelayMs));
}
