/** Counts tries per key in a window. */
export interface RateLimiter {
  /** @throws DomainError rate_limited, with how long to wait, when `key` used up its points */
  consume(key: string): Promise<void>;
  /** Gives back one point of `key`: the try did no harm. */
  giveBack(key: string): Promise<void>;
}
