import type { Language } from "#domain/language.ts";
import { studentCases } from "#usecases/case/student-cases.ts";
import { markBlocked, markReachable } from "#usecases/student/reachability.ts";
import type { BotDeps } from "../bot-deps.ts";
import { type Conversation, newConversation } from "../dialog/conversation.ts";
import type { DialogEvent, Facts } from "../dialog/event.ts";
import { freshId } from "../dialog/fresh-id.ts";
import { transition } from "../dialog/transition.ts";
import type { InboxRow, Outcome, StudentWork } from "../inbox/types.ts";
import type { Say } from "../messages/say.ts";
import { currentConversation } from "./current-conversation.ts";
import { performers, type Turn } from "./perform.ts";
import { readEvent } from "./reading.ts";
import type { Reference } from "./reference.ts";

/** Takes the step that an event asks for and performs its effects; nothing is stored or sent yet. */
export async function takeStep(
  deps: BotDeps,
  reference: Reference,
  work: StudentWork,
  row: InboxRow,
): Promise<Outcome> {
  const fresh = freshId(row.webhookEventId);
  const conversation = await currentConversation(deps, work, fresh);
  const reading = readEvent(row.event, conversation);
  const { seq } = row;
  const { lineUserId } = work;
  const silence = { seq, lineUserId, conversation: undefined, answer: undefined };
  if (reading.kind === "ignored") return silence;
  if (reading.kind === "groupGreeting") return work.conversation ? silence : declineGroup(work, row);
  if (reading.kind === "blocked") {
    await markBlocked(deps, lineUserId);
    return silence;
  }
  if (reading.follows) await markReachable(deps, lineUserId);
  return converse({ deps, reference, work, row, conversation, event: reading.event, freshId: fresh });
}

function declineGroup({ lineUserId }: StudentWork, { seq, webhookEventId }: InboxRow): Outcome {
  const conversation = newConversation(freshId(webhookEventId));
  const says: Say[] = [{ say: "notInGroups" }];
  return {
    seq,
    lineUserId,
    conversation,
    answer: { language: "zh-TW", conversationId: conversation.id, state: "idle", says },
  };
}

interface Conversing {
  deps: BotDeps;
  reference: Reference;
  work: StudentWork;
  row: InboxRow;
  conversation: Conversation;
  event: DialogEvent;
  freshId: string;
}

async function converse({
  deps,
  reference,
  work,
  row,
  conversation: before,
  event,
  freshId,
}: Conversing): Promise<Outcome> {
  const facts: Facts = {
    freshId,
    noticeVersion: reference.versions[languageOf(work)],
    lossReported: await lossReported(deps, work, event),
  };
  const { conversation, effects } = transition(before, event, facts);
  const says: Say[] = [];
  const changes: Turn["changes"] = {};
  for (const effect of effects) {
    const turn = { deps, reference, work, event, conversation, language: languageOf(work), changes };
    says.push(...(await performers[effect](turn)));
  }
  const { id: conversationId, state } = conversation;
  const answer = { language: languageOf(work), conversationId, state, says };
  return { seq: row.seq, lineUserId: work.lineUserId, conversation, answer, ...changes };
}

async function lossReported(deps: BotDeps, { studentId }: StudentWork, event: DialogEvent): Promise<boolean> {
  if (event.type !== "reasonChosen" || event.reason !== "ALREADY_REPORTED" || !studentId) return false;
  const cases = await studentCases(deps, studentId);
  return cases.some(
    ({ category, progress }) =>
      category !== "REISSUE" && (progress === "PROCESSING" || progress === "CLOSED"),
  );
}

function languageOf({ language }: StudentWork): Language {
  return language === "en" ? "en" : "zh-TW";
}
