import { vi } from "vitest";

/** Tries a check until it holds; the limit is for a machine that is busy, not for the code. */
export function eventually(check: () => unknown): Promise<unknown> {
  return vi.waitFor(check, { timeout: 20_000, interval: 10 });
}
