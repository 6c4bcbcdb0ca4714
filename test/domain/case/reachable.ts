import fc from "fast-check";
import { type CaseEvent, type CaseEventType, canHappen, nextCase } from "#domain/case/lifecycle.ts";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import { keysOf } from "#domain/keys-of.ts";
import { anySubmitted } from "./a-snapshot.ts";

// A record, so that an event which is left out does not compile.
const happens: Record<CaseEventType, true> = {
  paid: true,
  approved: true,
  returned: true,
  resubmitted: true,
  oldCardReceived: true,
  produced: true,
  shipped: true,
  pickedUp: true,
  refunded: true,
  refundReturned: true,
  refundCorrected: true,
  closed: true,
  nothingToRefund: true,
  lapsed: true,
  voided: true,
  withdrawn: true,
  lossConfirmed: true,
  lossAsked: true,
  recategorised: true,
  repriced: true,
  feeDeducted: true,
  feeDue: true,
  confirmed: true,
  cashReturned: true,
};

export const eventTypes = keysOf(happens);

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
  // As long as can be: a card is picked up after four events in their order.
  { maxLength: 60, size: "max" },
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
