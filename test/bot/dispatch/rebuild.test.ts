import fc from "fast-check";
import { expect, it } from "vitest";
import { dialogStates } from "#bot/dialog/conversation.ts";
import { choicesOfForm, choicesOfRow, rebuild } from "#bot/dispatch/rebuild.ts";
import { storedChoices } from "#bot/dispatch/stored-choices.ts";

const row = (context: unknown, state = "choosingReason") => ({
  state,
  context: context as never,
  version: 1,
});
const version = { noticeVersion: "2026-11" };

it.each([
  [{}, "idle"],
  [version, "readingNotices"],
  [{ ...version, agreedVersion: "2026-11" }, "choosingCardState"],
  [{ ...version, agreedVersion: "2026-11", cardState: "LOST" }, "choosingLostOption"],
  [{ ...version, agreedVersion: "2026-11", cardState: "PRESENT" }, "choosingReason"],
] as const)("finds the place of %o in an older row", (context, state) => {
  expect(rebuild("id", choicesOfRow(row(context))).state).toBe(state);
});

it("does not take up what was sent, declined or at rest", () => {
  const context = { ...version, agreedVersion: "2026-11", cardState: "LOST", category: "LOSS_ONLY" };
  expect(rebuild("id", choicesOfRow(row(context, "fillingForm"))).state).toBe("idle");
  expect(rebuild("id", choicesOfRow(row(version, "declined"))).state).toBe("idle");
});

it("goes on with a form only while it holds a consent", () => {
  const chosen = { cardState: "LOST", category: "LOSS_ONLY" } as const;
  expect(rebuild("id", choicesOfForm(chosen)).state).toBe("idle");
  const consent = { accepted: true, ...version };
  expect(rebuild("id", choicesOfForm({ ...chosen, consent })).state).toBe("fillingForm");
});

it("makes a place of this dialog out of whatever an older one stored", () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), (context, state) => {
      expect(dialogStates).toContain(rebuild("id", choicesOfRow(row(context, state))).state);
    }),
  );
  expect(storedChoices({ cardState: "SOLD", category: 7, ...version })).toEqual(version);
});
