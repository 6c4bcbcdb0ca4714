import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AttemptEvent,
  type AttemptState,
  attemptTable,
  isFinal,
  nextAttempt,
} from "#domain/payment/lifecycle.ts";

const states = Object.keys(attemptTable) as AttemptState[];
const allEvents = [...new Set(states.flatMap((state) => Object.keys(attemptTable[state])))] as AttemptEvent[];
const final: AttemptState[] = ["PAID", "CANCELLED", "EXPIRED", "FAILED"];

function reachable(from: AttemptState, seen = new Set<AttemptState>()): Set<AttemptState> {
  for (const next of Object.values(attemptTable[from])) {
    if (seen.has(next)) continue;
    seen.add(next);
    reachable(next, seen);
  }
  return seen;
}

describe("a payment attempt", () => {
  it("walks the straight way to PAID", () => {
    const way: AttemptEvent[] = ["requested", "authenticated", "confirmStarted", "paid"];
    expect(way.reduce(nextAttempt, "CREATED")).toBe("PAID");
  });

  it("is unknown after a lost confirm, until LINE Pay's own word", () => {
    const lost: AttemptEvent[] = ["requested", "authenticated", "confirmStarted", "uncertain"];
    const unknown = lost.reduce(nextAttempt, "CREATED");
    expect(unknown).toBe("UNKNOWN");
    expect(nextAttempt(unknown, "uncertain")).toBe("UNKNOWN");
    expect(nextAttempt(unknown, "paid")).toBe("PAID");
    expect(nextAttempt(unknown, "confirmStarted")).toBe("CONFIRMING");
    // After either of these the bill's being settled would end an attempt whose confirm may still take effect.
    for (const event of ["authenticated", "billClosed"] as const)
      expect(() => nextAttempt(unknown, event)).toThrow(
        expect.objectContaining({ code: "illegal_transition" }),
      );
  });

  it.each(["CANCELLED", "EXPIRED", "FAILED"] as const)(
    "is paid when the money was taken after all: %s",
    (state) => {
      expect(attemptTable[state]).toEqual({ paid: "PAID" });
    },
  );

  it("can be given up for another payment only before its confirm", () => {
    const fenced = states.filter((state) => attemptTable[state].billClosed);
    expect(fenced).toEqual(["CREATED", "REQUESTED", "AUTHENTICATED"]);
  });

  it.each(states)("%s is an end or leads to every end that matters", (state) => {
    expect(isFinal(state)).toBe(final.includes(state));
    if (!isFinal(state)) expect([...reachable(state)]).toEqual(expect.arrayContaining(["PAID", "FAILED"]));
  });

  it.each(states)("%s can be reached", (state) => {
    expect([...reachable("CREATED"), "CREATED"]).toContain(state);
  });

  it("never leaves PAID, and never confirms what was not authenticated, whatever happens", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...allEvents), { maxLength: 30 }), (happened) => {
        let state: AttemptState = "CREATED";
        for (const event of happened) {
          const next: AttemptState | undefined = attemptTable[state][event];
          if (!next) continue;
          if (next === "CONFIRMING") expect(["AUTHENTICATED", "UNKNOWN"]).toContain(state);
          if (isFinal(state)) expect([event, state]).toEqual(["paid", expect.not.stringMatching("PAID")]);
          state = next;
        }
      }),
    );
  });
});
