import fc from "fast-check";
import { expect, it } from "vitest";
import { type Conversation, dialogStates, newConversation } from "#bot/dialog/conversation.ts";
import type { DialogEvent, Facts } from "#bot/dialog/event.ts";
import { parsePostback, postbackData } from "#bot/dialog/postback.ts";
import { transition } from "#bot/dialog/transition.ts";
import { choices } from "#bot/messages/quick-replies.ts";
import { anAct, Walker } from "#test/support/dialog-walk.ts";
import { anEvent, eventTypes } from "./arbitraries.ts";

const facts: Facts = {
  freshId: "fresh0000000",
  noticeVersion: "2026-11",
  lossReported: false,
  hasForm: false,
  hasOpenCase: false,
  withdrawable: undefined,
};

it("answers whatever a student, her page and time do, with a way on that LINE takes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { minLength: 20, maxLength: 60 }), async (acts) => {
      const walker = new Walker();
      for (const act of acts) await walker.step(act);
    }),
    { numRuns: 40 },
  );
});

it("takes every event in every state, and says something to each but between her and a person", () => {
  const met = new Set<string>();
  for (const start of everywhere()) {
    for (const event of fc.sample(anEvent, { numRuns: 1_500, seed: 1 })) {
      const step = transition(start, event, facts);
      met.add(`${start.state} ${event.type}`);
      expect(dialogStates).toContain(step.conversation.state);
      if (start.state !== "withHuman")
        expect(step.effects, `${start.state} ${event.type}`).not.toHaveLength(0);
    }
  }
  expect(met.size).toBe(dialogStates.length * eventTypes.length);
});

it("leads to the form and home again by quick replies alone, from wherever she is", () => {
  for (const start of everywhere()) {
    for (const goal of ["fillingForm", "idle"])
      expect(reachable(start).has(goal), `${goal} from ${start.state}`).toBe(true);
  }
});

/** A conversation in every state, reached by taps. */
function everywhere(): Conversation[] {
  const found = new Map<string, Conversation>();
  const variants = [facts, { ...facts, hasForm: true, hasOpenCase: true, withdrawable: "SEQ000000000001" }];
  const open = [newConversation("first0000000")];
  for (let at = open.pop(); at; at = open.pop()) {
    if (found.has(at.state)) continue;
    found.set(at.state, at);
    for (const known of variants)
      open.push(...taps(at).map((event) => transition(at!, event, known).conversation));
  }
  expect([...found.keys()].sort()).toEqual([...dialogStates].sort());
  return [...found.values()];
}

function reachable(start: Conversation): Set<string> {
  const states = new Set([start.state as string]);
  const open = [start];
  for (let at = open.pop(); at; at = open.pop()) {
    for (const event of taps(at)) {
      const next = transition(at, event, facts).conversation;
      if (states.has(next.state)) continue;
      states.add(next.state);
      open.push(next);
    }
  }
  return states;
}

function taps({ id, state }: Conversation): DialogEvent[] {
  return choices[state].map((button) => parsePostback(postbackData(button, id), id));
}
