/** Who speaks to a student: the bot, nobody while she waits for a person, or somebody at a desk. */
export const speakers = ["bot", "waiting", "staff"] as const;
export type Speaker = (typeof speakers)[number];

export const speakerEvents = [
  /** She asks for a person. */
  "requested",
  /** She writes to the desk. */
  "wrote",
  /** Somebody takes her up. */
  "taken",
  "answered",
  /** Her school hands her on to iPASS, or let a day pass without an answer. */
  "passedOn",
  /** The day of iPASS is over and her words are not answered: she stays in the queue, anybody's again. */
  "timedOut",
  /** The desk had the last word, and she has not written for a day. */
  "fellSilent",
  "studentEnded",
  "staffEnded",
] as const;
export type SpeakerEvent = (typeof speakerEvents)[number];

/** One speaker at a time. An event without an edge is refused; whoever speaks now does not change then. */
export const speakerTable: Record<Speaker, Partial<Record<SpeakerEvent, Speaker>>> = {
  bot: { requested: "waiting" },
  waiting: {
    requested: "waiting",
    wrote: "waiting",
    taken: "staff",
    answered: "staff",
    passedOn: "waiting",
    timedOut: "waiting",
    studentEnded: "bot",
    staffEnded: "bot",
  },
  staff: {
    requested: "staff",
    wrote: "staff",
    taken: "staff",
    answered: "staff",
    passedOn: "waiting",
    timedOut: "waiting",
    fellSilent: "bot",
    studentEnded: "bot",
    staffEnded: "bot",
  },
};

/** @returns undefined when the event cannot happen now */
export function nextSpeaker(speaker: Speaker, event: SpeakerEvent): Speaker | undefined {
  return speakerTable[speaker][event];
}
