import fc from "fast-check";
import { expect, it } from "vitest";
import {
  nextSpeaker,
  type Speaker,
  speakerEvents,
  speakers,
  speakerTable,
} from "#domain/hand-off/speaker.ts";

it("knows who speaks after whatever happens", () => {
  const rows = speakers.map((from) => [
    from,
    ...speakerEvents.map((event) => `${event} ${nextSpeaker(from, event) ?? "–"}`),
  ]);
  expect(rows).toMatchInlineSnapshot(`
    [
      [
        "bot",
        "requested waiting",
        "wrote –",
        "taken –",
        "answered –",
        "passedOn –",
        "timedOut –",
        "fellSilent –",
        "studentEnded –",
        "staffEnded –",
      ],
      [
        "waiting",
        "requested waiting",
        "wrote waiting",
        "taken staff",
        "answered staff",
        "passedOn waiting",
        "timedOut waiting",
        "fellSilent –",
        "studentEnded bot",
        "staffEnded bot",
      ],
      [
        "staff",
        "requested staff",
        "wrote staff",
        "taken staff",
        "answered staff",
        "passedOn waiting",
        "timedOut waiting",
        "fellSilent bot",
        "studentEnded bot",
        "staffEnded bot",
      ],
    ]
  `);
});

it("gives a person the word only by what somebody at a desk does", () => {
  const deeds = new Set(["taken", "answered"]);
  for (const from of speakers)
    for (const event of speakerEvents)
      if (from !== "staff" && nextSpeaker(from, event) === "staff") expect(deeds).toContain(event);
});

it("leads back to the bot from everywhere by both sides", () => {
  for (const from of ["waiting", "staff"] as const)
    for (const event of ["studentEnded", "staffEnded"] as const) expect(nextSpeaker(from, event)).toBe("bot");
});

it("does not give words of hers that nobody answered back to the bot by the clock", () => {
  for (const from of speakers) expect(speakerTable[from].timedOut ?? "waiting").toBe("waiting");
});

it("lets nothing but her own wish begin a talk, however events follow each other", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...speakerEvents), { maxLength: 40 }), (events) => {
      let speaker: Speaker = "bot";
      for (const event of events) {
        const next: Speaker = nextSpeaker(speaker, event) ?? speaker;
        if (speaker === "bot" && next !== "bot") expect(event).toBe("requested");
        if (next === "bot" && speaker !== "bot")
          expect(["studentEnded", "staffEnded", "fellSilent"]).toContain(event);
        speaker = next;
      }
    }),
  );
});
