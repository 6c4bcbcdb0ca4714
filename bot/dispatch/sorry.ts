import type { messagingApi } from "@line/bot-sdk";
import { DEFAULT_LANGUAGE } from "#domain/language.ts";
import type { InboxRow, Outcome, StudentWork } from "../inbox/types.ts";
import type { Answer } from "../messages/answer.ts";
import { buildAnswer } from "../messages/build-answer.ts";

/** The end of an event that cannot be handled. The dialog stays where it was, so nothing is lost by trying again. */
export function sorry(
  { language, conversation }: StudentWork,
  { seq }: InboxRow,
): { outcome: Outcome; messages: messagingApi.Message[] } {
  const answer: Answer = {
    language: language ?? DEFAULT_LANGUAGE,
    conversationId: conversation?.id ?? "-",
    state: "idle",
    parts: [{ kind: "sorry", reference: seq }],
  };
  const messages = buildAnswer(answer, { liffUrl: "", notices: () => undefined });
  return { outcome: { conversation: undefined, answer }, messages };
}
