import fc from "fast-check";
import { expect, it } from "vitest";
import { type Conversation, dialogStates, newConversation } from "#bot/dialog/conversation.ts";
import type { DialogEvent, Facts } from "#bot/dialog/event.ts";
import { transition } from "#bot/dialog/transition.ts";
import { transitions } from "#bot/dialog/transitions.ts";
import { anEvent, someFacts } from "./arbitraries.ts";

const facts: Facts = {
  freshId: "fresh0000000",
  noticeVersion: "2026-11",
  lossReported: false,
  hasForm: false,
  hasOpenCase: false,
  withdrawable: undefined,
};

function walk(...events: DialogEvent[]): Conversation {
  return events.reduce(
    (conversation, event) => transition(conversation, event, facts).conversation,
    newConversation("first0000000"),
  );
}

it("always has something to say, but between her and a person, and a state of the table to be in", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anEvent, someFacts), { maxLength: 40 }), (steps) => {
      let conversation = newConversation("first0000000");
      for (const [event, known] of steps) {
        const step = transition(conversation, event, known);
        if (conversation.state !== "withHuman") expect(step.effects.length).toBeGreaterThan(0);
        expect(dialogStates).toContain(step.conversation.state);
        conversation = step.conversation;
      }
    }),
    { numRuns: 500 },
  );
});

it("takes 上一步 back over any step to exactly where she was, but over what is gone", () => {
  const gone = new Set(["refused", "cancelConfirmed", "restartConfirmed", "withdrawConfirmed"]);
  fc.assert(
    fc.property(fc.array(fc.tuple(anEvent, someFacts), { maxLength: 40 }), (steps) => {
      let before = newConversation("first0000000");
      for (const [event, known] of steps) {
        const { conversation } = transition(before, event, known);
        const moved = conversation.state !== before.state;
        const quits = conversation.state === "idle" || event.type === "wentBack";
        if (moved && !quits && !gone.has(event.type) && !isBetween(before.state)) {
          const back = transition(conversation, { type: "wentBack" }, known).conversation;
          expect(back.state).toBe(before.state);
          expect(choices(back)).toEqual(choices(before));
        }
        before = conversation;
      }
    }),
    { numRuns: 500 },
  );
});

const isBetween = (state: string) =>
  ["confirmingCancel", "confirmingRestart", "confirmingWithdraw", "withHuman"].includes(state);
const choices = ({ context: { cardState, category, reason, agreedVersion } }: Conversation) => ({
  cardState,
  category,
  reason,
  agreedVersion,
});

it("hands over to the form only after consent, with a category", () => {
  fc.assert(
    fc.property(fc.array(anEvent, { maxLength: 40 }), (events) => {
      let conversation = newConversation("first0000000");
      for (const event of events) {
        const step = transition(conversation, event, facts);
        if (step.effects.includes("saveFacts")) {
          expect(step.conversation.context.agreedVersion).toBe("2026-11");
          expect(step.conversation.context.category).toBeDefined();
        }
        conversation = step.conversation;
      }
    }),
    { numRuns: 500 },
  );
});

it("reaches every state, and leads home from each", () => {
  const reached = new Set<string>(["idle"]);
  const open: Conversation[] = [newConversation("first0000000")];
  const events = fc.sample(anEvent, { numRuns: 2_000, seed: 1 });
  for (let conversation = open.pop(); conversation; conversation = open.pop()) {
    for (const event of events) {
      for (const known of [facts, { ...facts, hasForm: true, hasOpenCase: true, withdrawable: "SEQ1" }]) {
        const next = transition(conversation, event, known).conversation;
        if (reached.has(next.state)) continue;
        reached.add(next.state);
        open.push(next);
      }
    }
    const home = [
      { type: "botAsked" },
      { type: "cancelDeclined" },
      { type: "cancelAsked" },
      { type: "cancelConfirmed" },
    ] as const;
    const end = home.reduce((at, event) => transition(at, event, facts).conversation, conversation);
    expect(end.state, conversation.state).toBe("idle");
  }
  expect([...reached].sort()).toEqual([...dialogStates].sort());
});

it("takes 上一步 back to the question before", () => {
  const lost = walk(
    { type: "applyAsked" },
    { type: "agreed" },
    { type: "cardStateChosen", cardState: "LOST" },
  );
  expect(lost.state).toBe("choosingLostOption");
  const form = transition(lost, { type: "lostOptionChosen", option: "REFUND" }, facts).conversation;
  expect(form.context.category).toBe("LOSS_REFUND");
  expect(transition(form, { type: "wentBack" }, facts).conversation.state).toBe("choosingLostOption");
});

it("skips the question that the first sentence answered", () => {
  const lost = walk({ type: "applyAsked", cardState: "LOST" }, { type: "agreed" });
  expect(lost.state).toBe("choosingLostOption");
});

it("asks before it cancels, and goes on from where she was", () => {
  const choosing = walk({ type: "applyAsked", cardState: "PRESENT" }, { type: "agreed" });
  const asked = transition(choosing, { type: "cancelAsked" }, facts).conversation;
  expect(asked.state).toBe("confirmingCancel");
  expect(transition(asked, { type: "cancelDeclined" }, facts).conversation.state).toBe("choosingReason");
});

it("sends 先前已掛失 without a loss report to the loss branch, and lets a report by other means go on", () => {
  const choosing = walk({ type: "applyAsked", cardState: "PRESENT" }, { type: "agreed" });
  const reported: DialogEvent = { type: "reasonChosen", reason: "ALREADY_REPORTED" };
  const stopped = transition(choosing, reported, facts);
  expect(stopped.conversation.state).toBe("needsLossReport");
  expect(transition(choosing, reported, { ...facts, lossReported: true }).conversation.state).toBe(
    "fillingForm",
  );
  const on = transition(stopped.conversation, { type: "reportedElsewhere" }, facts);
  expect(on.conversation.context).toMatchObject({ category: "REISSUE", reason: "ALREADY_REPORTED" });
});

it("offers help at the third message in a row that it does not understand", () => {
  const miss: DialogEvent = { type: "notUnderstood", heard: "text" };
  let conversation = newConversation("first0000000");
  const said = [1, 2, 3, 4].map(() => {
    const step = transition(conversation, miss, facts);
    conversation = step.conversation;
    return step.effects[0];
  });
  expect(said).toEqual(["sayNotUnderstood", "sayNotUnderstood", "offerHelp", "sayNotUnderstood"]);
});

it("stores nothing of a student who declines", () => {
  const declined = walk({ type: "applyAsked", cardState: "LOST" }, { type: "refused" });
  expect(declined.state).toBe("declined");
  expect(declined.context.cardState).toBeUndefined();
});

it("answers every global intent in every state", () => {
  for (const state of dialogStates)
    for (const type of [
      "statusAsked",
      "billAsked",
      "feesAsked",
      "helpAsked",
      "humanAsked",
      "languageChosen",
    ] as const)
      expect(transitions[state][type], `${state} ${type}`).toBeDefined();
});
