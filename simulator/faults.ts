import { z } from "zod";

/**
 * What goes wrong at an endpoint. `applied` says whether the call took effect all the same, so that
 * "delivered, but the answer was lost" is `{applied: true, answer: "reset"}`.
 */
export const Fault = z.strictObject({
  endpoint: z.string().min(1),
  answer: z
    .enum(["normal", "error", "rate", "monthly", "html", "truncated", "reset", "code"])
    .default("error"),
  applied: z.boolean().default(false),
  delayMs: z.number().int().min(0).max(120_000).default(0),
  /** LINE Pay's returnCode for answer "code". */
  code: z.string().length(4).optional(),
  times: z.number().int().min(1).max(10_000).default(1),
});

export type Fault = z.infer<typeof Fault>;
export type Faults = {
  add(fault: Fault): void;
  take(endpoint: string): Fault | undefined;
  list(): Fault[];
  clear(): void;
};

/** Faults wait in order; each call to its endpoint (or to any, `*`) uses one up. */
export function createFaults(): Faults {
  let waiting: Fault[] = [];
  return {
    add: (fault) => waiting.push({ ...fault }),
    take(endpoint) {
      const fault = waiting.find((one) => one.endpoint === endpoint || one.endpoint === "*");
      if (!fault) return undefined;
      fault.times -= 1;
      waiting = waiting.filter((one) => one.times > 0);
      return fault;
    },
    list: () => waiting,
    clear: () => {
      waiting = [];
    },
  };
}
