import { z } from "zod";

/** A stretch of a text, in UTF-16 code units, as LINE counts them and JavaScript does. */
const Span = z.object({ index: z.int().min(0), length: z.int().min(1) });

/** One that is not as LINE describes it is left out by itself. */
const Spans = z.array(z.unknown()).transform((list) => list.flatMap((one) => Span.safeParse(one).data ?? []));

/**
 * What of a text is not the student's words: LINE puts the names of its own emoji, such as `(love)`, and of mentioned people, such
 * as `@Amy`, between them. Source: LINE Messaging API reference, "Text" of a message event.
 */
export const textSpans = {
  emojis: Spans.optional().catch(undefined),
  mention: z.object({ mentionees: Spans }).optional().catch(undefined),
};

type Spans = z.infer<typeof Spans>;

interface LineText {
  text: string;
  emojis?: Spans | undefined;
  mention?: { mentionees: Spans } | undefined;
}

/** Stands for any emoji of LINE's own, which has no other name in Unicode. */
const EMOJI = "🙂";

/** The words of a text message: an emoji of LINE's is one like any other, and a mention is a gap. */
export function wordsOf({ text, emojis = [], mention }: LineText): string {
  const spans = [
    ...emojis.map((span) => ({ ...span, becomes: EMOJI })),
    ...(mention?.mentionees ?? []).map((span) => ({ ...span, becomes: " " })),
  ];
  let words = "";
  let end = 0;
  for (const { index, length, becomes } of spans.sort((one, other) => one.index - other.index)) {
    if (index >= text.length) break;
    words += text.slice(end, index) + becomes;
    end = Math.max(end, index + length);
  }
  return words + text.slice(end);
}
