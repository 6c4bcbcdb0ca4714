import { DomainError } from "#domain/errors.ts";
import type { RateLimiter } from "#usecases/ports/rate-limiter.ts";

/** One counter for one key: an address, an account, a card. */
export interface Counter {
  limit: RateLimiter;
  key: string;
}

/**
 * Runs something that may be a guess, of which only wrong ones count: a class of students behind one address is not
 * one person. A try is counted before it runs and given back when it was right, so that however many run at once, no
 * more than the allowed number ever fail.
 * @throws DomainError rate_limited, and what `work` throws
 */
export async function limitFailures<Result>(
  counters: Counter[],
  work: () => Promise<Result>,
): Promise<Result> {
  for (const { limit, key } of counters) await limit.consume(key);
  const giveBack = () => Promise.all(counters.map(({ limit, key }) => limit.giveBack(key)));
  try {
    const result = await work();
    await giveBack();
    return result;
  } catch (error) {
    if (!isRefusal(error)) await giveBack();
    throw error;
  }
}

/** What breaks on our side, or LINE's, is no wrong guess, nor is a right password that is half of a log-in. */
function isRefusal(error: unknown): boolean {
  return error instanceof DomainError && error.status < 500 && error.code !== "second_factor_required";
}
