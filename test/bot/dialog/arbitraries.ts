import fc from "fast-check";
import type { DialogEvent, DialogEventType, Facts } from "#bot/dialog/event.ts";
import { faqTopics, neighbours, otherIssuers } from "#bot/dialog/faq-topic.ts";

/** Every event type, with what it may carry; a type that is missing here does not compile. */
const kinds: { [Type in DialogEventType]: fc.Arbitrary<Extract<DialogEvent, { type: Type }>> } = {
  greeted: fc.constant({ type: "greeted" }),
  applyAsked: fc.oneof(
    fc.constant({ type: "applyAsked" } as const),
    fc.constantFrom("LOST", "PRESENT").map((cardState) => ({ type: "applyAsked", cardState }) as const),
    fc.constant({ type: "applyAsked", cardState: "LOST", option: "REFUND", asides: ["fees"] } as const),
  ),
  cardFound: fc.constant({ type: "cardFound" }),
  anotherCard: fc.constant({ type: "anotherCard" }),
  agreed: fc.constant({ type: "agreed" }),
  refused: fc.constant({ type: "refused" }),
  cardStateChosen: fc
    .constantFrom("LOST", "PRESENT")
    .map((cardState) => ({ type: "cardStateChosen", cardState })),
  lostOptionChosen: fc
    .constantFrom("NEW_CARD", "REFUND", "NOTHING")
    .map((option) => ({ type: "lostOptionChosen", option })),
  reasonChosen: fc
    .constantFrom("DAMAGED", "ALREADY_REPORTED", "OTHER")
    .map((reason) => ({ type: "reasonChosen", reason })),
  reportedElsewhere: fc.constant({ type: "reportedElsewhere" }),
  editAsked: fc.constant({ type: "editAsked" }),
  choiceReopened: fc
    .constantFrom("cardState", "option")
    .map((choice) => ({ type: "choiceReopened", choice })),
  wentBack: fc.constant({ type: "wentBack" }),
  cancelAsked: fc.constant({ type: "cancelAsked" }),
  cancelConfirmed: fc.constant({ type: "cancelConfirmed" }),
  cancelDeclined: fc.constant({ type: "cancelDeclined" }),
  withdrawAsked: fc
    .constantFrom(undefined, "SEQ000000000001")
    .map((serial) => ({ type: "withdrawAsked", ...(serial && { serial }) })),
  withdrawConfirmed: fc.constant({ type: "withdrawConfirmed" }),
  restartAsked: fc.constant({ type: "restartAsked" }),
  restartConfirmed: fc.constant({ type: "restartConfirmed" }),
  statusAsked: fc.constant({ type: "statusAsked" }),
  billAsked: fc.constant({ type: "billAsked" }),
  fixAsked: fc.constant({ type: "fixAsked" }),
  feesAsked: fc.constant({ type: "feesAsked" }),
  helpAsked: fc.constant({ type: "helpAsked" }),
  faqAsked: fc.constant({ type: "faqAsked" }),
  questionAsked: fc.constantFrom(...faqTopics).map((topic) => ({ type: "questionAsked", topic })),
  neighbourAsked: fc
    .constantFrom(undefined, ...neighbours)
    .map((neighbour) => ({ type: "neighbourAsked", ...(neighbour && { neighbour }) })),
  otherCardAsked: fc
    .record({ issuer: fc.constantFrom(...otherIssuers), oursToo: fc.boolean() })
    .map((about) => ({ type: "otherCardAsked", ...about })),
  paperAsked: fc.constant({ type: "paperAsked" }),
  humanAsked: fc.constant({ type: "humanAsked" }),
  botAsked: fc.oneof(
    fc.constant({ type: "botAsked" } as const),
    fc
      .constantFrom("applyAsked", "restartAsked")
      .map((type) => ({ type: "botAsked", wish: { type } }) as const),
  ),
  thanked: fc.constant({ type: "thanked" }),
  languageChosen: fc.constantFrom("zh-TW", "en").map((language) => ({ type: "languageChosen", language })),
  photoSent: fc.constant({
    type: "photoSent",
    photo: { messageId: "1", several: false, external: false },
  }),
  oldButtonTapped: fc.constant({ type: "oldButtonTapped" }),
  notUnderstood: fc
    .constantFrom("text", "numbers", "emoji", "sticker", "video", "audio", "file", "location", "other")
    .map((heard) => ({ type: "notUnderstood", heard })),
};

export const eventTypes = Object.keys(kinds);

/** Anything a student can do. */
export const anEvent: fc.Arbitrary<DialogEvent> = fc.oneof(...Object.values(kinds));

export const someFacts: fc.Arbitrary<Facts> = fc.record({
  freshId: fc.constantFrom("fresh0000001", "fresh0000002"),
  noticeVersion: fc.constant("2026-11"),
  lossReported: fc.boolean(),
  hasForm: fc.boolean(),
  hasOpenCase: fc.boolean(),
  withdrawable: fc.constantFrom(undefined, "SEQ000000000001"),
});
