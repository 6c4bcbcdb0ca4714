import fc from "fast-check";
import type { DialogEvent, Facts } from "#bot/dialog/event.ts";

type Plain = Exclude<
  DialogEvent["type"],
  "cardStateChosen" | "lostOptionChosen" | "reasonChosen" | "languageChosen" | "notUnderstood"
>;

const plain: readonly Plain[] = [
  "greeted",
  "applyAsked",
  "agreed",
  "refused",
  "reportedElsewhere",
  "wentBack",
  "cancelAsked",
  "cancelConfirmed",
  "cancelDeclined",
  "restartAsked",
  "statusAsked",
  "billAsked",
  "feesAsked",
  "helpAsked",
  "paperAsked",
  "humanAsked",
  "thanked",
  "oldButtonTapped",
];

/** Anything a student can do. */
export const anEvent: fc.Arbitrary<DialogEvent> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...plain).map((type): DialogEvent => ({ type })) },
  fc
    .constantFrom("LOST", "PRESENT")
    .map((cardState): DialogEvent => ({ type: "cardStateChosen", cardState })),
  fc.constantFrom("LOST", "PRESENT").map((cardState): DialogEvent => ({ type: "applyAsked", cardState })),
  fc
    .constantFrom("NEW_CARD", "REFUND", "NOTHING")
    .map((option): DialogEvent => ({ type: "lostOptionChosen", option })),
  fc
    .constantFrom("DAMAGED", "ALREADY_REPORTED", "OTHER")
    .map((reason): DialogEvent => ({ type: "reasonChosen", reason })),
  fc.constantFrom("zh-TW", "en").map((language): DialogEvent => ({ type: "languageChosen", language })),
  fc.constantFrom("text", "sticker", "image").map((heard): DialogEvent => ({ type: "notUnderstood", heard })),
);

export const someFacts: fc.Arbitrary<Facts> = fc.record({
  freshId: fc.constantFrom("fresh0000001", "fresh0000002"),
  noticeVersion: fc.constant("2026-11"),
  lossReported: fc.boolean(),
});
