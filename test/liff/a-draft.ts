import type { Draft } from "../../api/contracts/liff.ts";

/** A draft as the service answers it, empty but for what is given. */
export function aDraft(given: Partial<Draft> = {}): Draft {
  return {
    version: 1,
    missing: [],
    school: null,
    preview: null,
    exceptions: [],
    updatedAt: "2026-11-22T10:00:00+08:00",
    ...given,
  };
}
