import { type Answers, answersOf } from "./answers.ts";
import type { DraftView } from "./draft-store.ts";
import type { FieldName } from "./field-names.ts";

let sent: { serial: string; answers: Answers } | undefined;

/** Remembers, for this visit only, what was sent as the service keeps it, so that the result can show R42's rows. */
export function keepSent(serial: string, view: DraftView | undefined): void {
  if (view) sent = { serial, answers: answersOf(view.draft) };
}

/** A personal number that was sent in this visit, masked (R47); undefined when it is not known any more. */
export function sentNumber(serial: string, name: FieldName): string | undefined {
  const value = sent?.serial === serial ? sent.answers[name] : undefined;
  return typeof value === "string" ? value : undefined;
}
