import fc from "fast-check";
import { type CaseEvent, type CaseEventType, canHappen, nextCase } from "#domain/case/lifecycle.ts";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import { anySubmitted } from "./a-snapshot.ts";

export const eventTypes: CaseEventType[] = [
  "paid",
  "approved",
  "returned",
  "resubmitted",
  "oldCardReceived",
  "produced",
  "shipped",
  "pickedUp",
  "refunded",
  "closed",
  "lapsed",
  "voided",
  "withdrawn",
  "lossConfirmed",
  "lossAsked",
  "recategorised",
  "repriced",
];

/** Any history of tries, in any order, at moments around the due date. */
export const anyEvents: fc.Arbitrary<CaseEvent[]> = fc.array(
  fc.record({
    type: fc.constantFrom(...eventTypes),
    at: fc.date({
      min: new Date("2026-11-10T04:00:00Z"),
      max: new Date("2027-01-31T00:00:00Z"),
      noInvalidDate: true,
    }),
  }),
  { maxLength: 40 },
);

/** What really happens to a case on which every event is tried in turn: the refused ones change nothing. */
export function tried(start: CaseSnapshot, happened: CaseEvent[]): CaseSnapshot[] {
  const states = [start];
  for (const event of happened) {
    const current = states.at(-1)!;
    if (canHappen(current, event)) states.push({ ...current, ...nextCase(current, event) });
  }
  return states;
}

/** Any case as the lifecycle can leave it. */
export const anyReachable: fc.Arbitrary<CaseSnapshot> = fc
  .tuple(anySubmitted, anyEvents)
  .map(([start, happened]) => tried(start, happened).at(-1)!);
