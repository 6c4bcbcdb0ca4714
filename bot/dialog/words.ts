import type { DialogState } from "./conversation.ts";
import type { DialogEvent } from "./event.ts";
import { meant, whole, within } from "./match.ts";
import { normalise } from "./normalise.ts";
import { answers, intents } from "./vocabulary.ts";

/** `SEQ` or `TST` and 12 digits: she asks about that case. */
const SERIAL = /^(seq|tst)\d{12}$/;
/** Identity and phone numbers, passports, accounts: digits that belong into the form. */
const NUMBERS = /^([a-z][a-d1289]\d{8}|\+?\d{6,}|[a-z]{1,2}\d{6,9})$/;
/** What our own buttons send; as typed text it is nobody's wish. */
const POSTBACK = /^v\d+\|/;

/** What a typed message means in a state: first as an answer to the question asked, then as an intent, then by its sound. */
export function parseText(text: string, state: DialogState): DialogEvent {
  const typed = normalise(text);
  if (SERIAL.test(typed.key)) return { type: "statusAsked" };
  if (NUMBERS.test(typed.key)) return { type: "notUnderstood", heard: "numbers" };
  if (typed.key === "" || POSTBACK.test(text)) return nothing;
  // Among words for a person, only the whole wish is meant for the bot.
  if (state === "withHuman") return whole(typed, intents) ?? nothing;
  const known = answers[state] ?? [];
  return (
    whole(typed, known) ??
    whole(typed, intents) ??
    within(typed, known) ??
    within(typed, intents) ??
    meant(typed, known) ??
    meant(typed, intents) ??
    nothing
  );
}

const nothing: DialogEvent = { type: "notUnderstood", heard: "text" };
