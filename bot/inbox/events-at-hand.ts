import type { ReadRequest } from "./session.ts";
import type { AtHand, Known } from "./student-work.ts";
import type { Arrival, StudentWork } from "./types.ts";

export interface EventsAtHand {
  known: Known;
  add(arrival: Arrival): void;
  /** Of these arrivals, `arrived` are new in the inbox, so that no other process can have worked on them. */
  stored(arrivals: readonly Arrival[], arrived: ReadonlySet<string>): void;
  /** What need not be read of a student's events. */
  request(student: string): ReadRequest;
  /** Her work is begun; what comes of a second try starts from what is stored. */
  worked(work: StudentWork): void;
  /** Her lock is not held here any more. */
  forget(student: string): void;
}

/** Events on their way through this process, so that it need not read back what it has just written. */
export function eventsAtHand(): EventsAtHand {
  const known = new Map<string, Map<string, AtHand>>();
  return {
    known,
    add({ lineUserId, webhookEventId, event }) {
      const events = known.get(lineUserId) ?? new Map<string, AtHand>();
      known.set(lineUserId, events);
      if (!events.has(webhookEventId)) events.set(webhookEventId, { event, first: false });
    },
    stored(arrivals, arrived) {
      for (const { lineUserId, webhookEventId } of arrivals) {
        const atHand = known.get(lineUserId)?.get(webhookEventId);
        if (atHand && arrived.has(webhookEventId)) atHand.first = true;
      }
    },
    request: (who) => ({ who, known: [...(known.get(who)?.keys() ?? [])] }),
    worked({ lineUserId, rows }) {
      for (const { webhookEventId } of rows) known.get(lineUserId)?.delete(webhookEventId);
    },
    forget(student) {
      known.delete(student);
    },
  };
}
