/** Counts attempts per key in a window. */
export interface RateLimiter {
  /** @throws DomainError rate_limited when `key` used up its points */
  consume(key: string): Promise<void>;
}
