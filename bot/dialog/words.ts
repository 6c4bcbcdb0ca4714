import type { DialogState } from "./conversation.ts";
import type { DialogEvent } from "./event.ts";
import { meant, whole, within } from "./match.ts";
import { normalise, type Typed } from "./normalise.ts";
import { otherCardIn } from "./other-card.ts";
import { wholeStory } from "./story.ts";
import { answers, intents, namesBot, wishes } from "./vocabulary.ts";

/** `SEQ` or `TST` and 12 digits: she asks about that case. */
const SERIAL = /^(seq|tst)\d{12}$/;
/** Identity and phone numbers, passports, accounts: digits that belong into the form. */
const NUMBERS = /^([a-z][a-d1289]\d{8}|\+?\d{6,}|[a-z]{1,2}\d{6,9})$/;
/** Flags are pairs of letters of a kind of their own. */
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
/** Before what she wants. */
const POLITE = /^(那|請|我|想|要|先|幫我)+/;
/** What our own buttons send. Typed as text, it is not obeyed. */
const POSTBACK = /^v\d+\|/;

/** What a typed message means in a state: first as an answer to the question asked, then as an intent, then by its sound. */
export function parseText(text: string, state: DialogState): DialogEvent {
  const typed = normalise(text);
  if (SERIAL.test(typed.key) && state !== "withHuman") return { type: "statusAsked" };
  if (NUMBERS.test(typed.key)) return { type: "notUnderstood", heard: "numbers" };
  if (typed.key === "" && EMOJI.test(text)) return { type: "notUnderstood", heard: "emoji" };
  if (typed.key === "" || POSTBACK.test(text)) return nothing;
  if (state === "withHuman") return wishToBot(typed) ?? nothing;
  const known = answers[state] ?? [];
  return (
    otherCardIn(typed) ??
    whole(typed, known) ??
    whole(typed, intents) ??
    within(typed, known) ??
    (beforeForm.has(state) ? wholeStory(typed, within(typed, intents)) : within(typed, intents)) ??
    meant(typed, known) ??
    meant(typed, intents) ??
    nothing
  );
}

/** Where an application can begin. */
const beforeForm: ReadonlySet<DialogState> = new Set(["idle", "hasOpenCase", "readingNotices", "declined"]);

/** While she writes to a person, a message is for the bot only when it is nothing but a wish, or names the bot. */
function wishToBot(typed: Typed): DialogEvent | undefined {
  const key = typed.key.replace(POLITE, "");
  return (
    whole(typed, wishes) ??
    whole({ ...typed, key }, wishes) ??
    (/(不|別|沒).*機器人/.test(typed.key) ? undefined : within(typed, namesBot))
  );
}

const nothing: DialogEvent = { type: "notUnderstood", heard: "text" };
