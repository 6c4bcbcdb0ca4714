import { DEFAULT_LANGUAGE } from "#domain/language.ts";
import { markBlocked, markReachable } from "#usecases/student/reachability.ts";
import type { BotDeps } from "../bot-deps.ts";
import { newConversation } from "../dialog/conversation.ts";
import { freshId } from "../dialog/fresh-id.ts";
import { looksEnglish } from "../dialog/looks-english.ts";
import type { InboxRow, Outcome, StudentWork } from "../inbox/types.ts";
import type { Part } from "../messages/part.ts";
import type { LineEvent } from "../webhook/line-event.ts";
import { wordsOf } from "../webhook/line-text.ts";
import { converse } from "./converse.ts";
import { currentConversation } from "./current-conversation.ts";
import { isForPerson } from "./hand-off.ts";
import { withMissed } from "./missed.ts";
import { readEvent } from "./reading.ts";
import type { Reference } from "./reference.ts";
import { studentAccess } from "./student-access.ts";
import { MOST_STEPS } from "./tries.ts";
import { unsend } from "./unsend.ts";

/** Takes the step that an event asks for and performs its effects; nothing is stored or sent yet. */
export async function handleEvent(
  deps: BotDeps,
  reference: Reference,
  work: StudentWork,
  row: InboxRow,
): Promise<Outcome> {
  const fresh = freshId(row.webhookEventId);
  const student = studentAccess(deps, work);
  if (speaksEnglish(work, row.event)) await student.chooseLanguage("en");
  let present = await currentConversation(deps, work, student, fresh);
  let reading = readEvent(row.event, present.conversation);
  const { lineUserId } = work;
  const silence = { conversation: undefined, answer: undefined };
  if (reading.kind === "ignored") return silence;
  if (reading.kind === "groupGreeting") return work.conversation ? silence : declineGroup(fresh);
  if (reading.kind === "blocked") {
    await markBlocked(deps, lineUserId);
    return silence;
  }
  if (reading.kind === "unsent") return unsend(deps, lineUserId, present.conversation, reading.messageId);
  if (isForPerson(present.conversation, reading.event, reading.spoken)) {
    if (await student.tellPerson(row)) return silence;
    // The talk ended this moment: what she wrote is for the bot.
    present = await currentConversation(deps, work, student, fresh);
    reading = readEvent(row.event, present.conversation);
    if (reading.kind !== "dialog") return silence;
  }
  const { conversation, returning } = present;
  const { event, follows } = reading;
  if (follows) await markReachable(deps, lineUserId);
  const lastTry = row.attempts + 1 >= MOST_STEPS;
  const outcome = await converse({
    deps,
    reference,
    work,
    student,
    conversation,
    returning,
    event,
    freshId: fresh,
    lastTry,
  });
  const { answer } = outcome;
  if (answer) answer.parts = await withMissed(deps, work, row.webhookEventId, answer.parts);
  return outcome;
}

/** A student who has never chosen a language is answered in the one that she writes. */
function speaksEnglish({ language }: StudentWork, { source, mode, message }: LineEvent): boolean {
  const listens = source?.type === "user" && mode !== "standby" && language === undefined;
  if (!listens || message?.type !== "text" || message.text === undefined) return false;
  return looksEnglish(wordsOf({ ...message, text: message.text }));
}

function declineGroup(freshId: string): Outcome {
  const conversation = newConversation(freshId);
  const parts: Part[] = [{ kind: "notInGroups" }];
  return {
    conversation,
    answer: { language: DEFAULT_LANGUAGE, conversationId: conversation.id, state: "idle", parts },
  };
}
