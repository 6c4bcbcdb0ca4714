import fc from "fast-check";
import { expect, it } from "vitest";
import { type DialogState, dialogStates, newConversation } from "#bot/dialog/conversation.ts";
import { looksEnglish } from "#bot/dialog/looks-english.ts";
import { answers, intents } from "#bot/dialog/vocabulary.ts";
import { readEvent } from "#bot/dispatch/reading.ts";
import { LineEvent } from "#bot/webhook/line-event.ts";
import { wordsOf } from "#bot/webhook/line-text.ts";

/** Every word that means something somewhere. */
const vocabulary = [...Object.values(answers).flat(), ...intents].flatMap(({ words }) => words);
const aWord = fc.constantFrom(...vocabulary);
const someText = fc.oneof(
  aWord,
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("", "𠮷", "👩‍👩‍👧 ", "\u202e"),
);

/** What stands in a text for something that is no text. */
type Piece = { kind: "words" | "emoji" | "mention"; text: string };
const words = someText.map((text): Piece => ({ kind: "words", text }));
const emojiName = fc.oneof(
  fc.constant("()"),
  someText.map((name) => `(${name})`),
);
const emoji = emojiName.map((text): Piece => ({ kind: "emoji", text }));
const mention = someText.map((name): Piece => ({ kind: "mention", text: `@${name}` }));

/** A text message as LINE sends it. */
function messageOf(pieces: readonly Piece[]) {
  let text = "";
  const spans = { words: [], emoji: [], mention: [] } as Record<Piece["kind"], object[]>;
  for (const piece of pieces) {
    spans[piece.kind].push({ index: text.length, length: piece.text.length });
    text += piece.text;
  }
  return {
    type: "text",
    id: "1",
    text,
    ...(spans.emoji.length > 0 && { emojis: spans.emoji }),
    ...(spans.mention.length > 0 && { mention: { mentionees: spans.mention } }),
  };
}

function read(message: object, state: DialogState) {
  const event = LineEvent.parse({ type: "message", webhookEventId: "1", source: { type: "user" }, message });
  const text = event.message?.text;
  return {
    reading: readEvent(event, { ...newConversation("0123456789ab"), state }),
    english: looksEnglish(wordsOf({ ...event.message, text: text! })),
  };
}

/** The text that an author of plain text would have typed. */
const plainly = (pieces: readonly Piece[]) =>
  pieces.map(({ kind, text }) => (kind === "words" ? text : kind === "emoji" ? "🙂" : " ")).join("");

it("reads the same out of a text whatever LINE calls the emoji and the people in it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(words, emoji, mention), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...dialogStates),
      (pieces, state) => {
        const plain = { type: "text", id: "1", text: plainly(pieces) };
        expect(read(messageOf(pieces), state)).toEqual(read(plain, state));
      },
    ),
    { numRuns: 2_000 },
  );
});

it("takes emoji before and behind a word for no part of it, however many there are", () => {
  fc.assert(
    fc.property(
      aWord,
      fc.array(emoji, { maxLength: 150 }),
      fc.array(emoji, { maxLength: 150 }),
      fc.constantFrom(...dialogStates),
      (word, before, behind, state) => {
        const message = messageOf([...before, { kind: "words", text: word }, ...behind]);
        expect(read(message, state).reading).toEqual(
          read({ type: "text", id: "1", text: word }, state).reading,
        );
      },
    ),
  );
});

it.each(["(同意)", "(human)", "(English)", "(ok)", "()", "(真人客服)", "(取消)"])(
  "takes the emoji %s alone for an emoji in every state",
  (text) => {
    for (const state of dialogStates) {
      const { reading, english } = read(messageOf([{ kind: "emoji", text }]), state);
      expect(reading).toMatchObject({ event: { type: "notUnderstood", heard: "emoji" } });
      expect(english).toBe(false);
    }
  },
);

it("leaves out what LINE says wrongly about a text, and reads the rest", () => {
  const wrong = [
    { index: -1, length: 2 },
    { index: 0.5, length: 2 },
    { index: 1e9, length: 9 },
    "x",
    null,
    {},
  ];
  for (const emojis of [wrong, "none", 7, null])
    for (const mention of [{ mentionees: wrong }, { mentionees: 7 }, {}, "none", null]) {
      const message = { type: "text", id: "1", text: "費用", emojis, mention };
      expect(read(message, "idle").reading).toMatchObject({ event: { type: "feesAsked" } });
    }
});

it("does not read what is quoted, which is another message", () => {
  const quoting = { type: "text", id: "1", text: "費用", quotedMessageId: "2", quoteToken: "取消" };
  expect(read(quoting, "idle").reading).toMatchObject({ event: { type: "feesAsked" } });
});
