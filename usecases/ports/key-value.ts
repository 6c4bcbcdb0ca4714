/** Short-lived state shared by processes: Redis, or this process's memory without REDIS_URL. */
export interface KeyValue {
  get(key: string): Promise<string | undefined>;
  /** Reads and deletes in one step: of several who ask at once, one gets it. */
  take(key: string): Promise<string | undefined>;
  set(key: string, value: string, ttlSeconds: number): Promise<void>;
  delete(key: string): Promise<void>;
}
