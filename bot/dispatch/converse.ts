import { isOpen } from "#domain/case/open-case.ts";
import { categories } from "#domain/category.ts";
import type { FieldPath } from "#domain/form/values.ts";
import { DEFAULT_LANGUAGE } from "#domain/language.ts";
import type { BotDeps } from "../bot-deps.ts";
import type { Conversation } from "../dialog/conversation.ts";
import type { DialogEvent, Facts } from "../dialog/event.ts";
import { stepBack } from "../dialog/trail.ts";
import { transition } from "../dialog/transition.ts";
import type { Outcome, StudentWork } from "../inbox/types.ts";
import type { Part } from "../messages/part.ts";
import { performers, type Turn } from "./perform.ts";
import { isUnderWay } from "./rebuild.ts";
import type { Reference } from "./reference.ts";
import type { StudentAccess } from "./student-access.ts";

export interface Conversing {
  deps: Pick<BotDeps, "now" | "settings">;
  reference: Reference;
  work: StudentWork;
  student: StudentAccess;
  conversation: Conversation;
  /** She is told where she was before the event is answered. */
  returning: boolean;
  event: DialogEvent;
  freshId: string;
  lastTry: boolean;
}

/** Takes one step of the dialog and performs its effects. */
export async function converse(conversing: Conversing): Promise<Outcome> {
  const { deps, reference, work, student, returning, event, lastTry } = conversing;
  const { unsaid = [], at: _at, ...rest } = conversing.conversation.context;
  const before = await withoutOldQuestion({ ...conversing.conversation, context: rest }, student, event);
  const facts = await factsFor(conversing, before);
  const { conversation, effects } = transition(before, event, facts);
  await student.followHandOff(before, conversation);
  const parts: Part[] = unsaid.map((what) => ({ kind: "unsaid", what }));
  if (returning && isUnderWay(before)) parts.push(welcomeBack(before));
  const changes: Turn["changes"] = {};
  for (const effect of effects) {
    const language = work.language ?? DEFAULT_LANGUAGE;
    const turn = { deps, reference, work, student, event, facts, conversation, language, returning };
    parts.push(...(await performers[effect]({ ...turn, changes, lastTry })));
  }
  const { id, state, context } = conversation;
  const kept = { id, state, context: { ...context, at: deps.now().getTime() } };
  if (parts.length === 0) return { conversation: kept, answer: undefined, ...changes };
  const asksPhoto = parts.some(wantsPhoto);
  const answer = {
    language: work.language ?? DEFAULT_LANGUAGE,
    conversationId: id,
    state,
    parts,
    ...(asksPhoto && { asksPhoto }),
  };
  return { conversation: kept, answer, ...changes };
}

async function factsFor(
  { reference, work, student, event, freshId }: Conversing,
  { context }: Conversation,
): Promise<Facts> {
  const { type } = (event.type === "botAsked" && event.wish) || event;
  const cases = type === "applyAsked" ? await student.cases() : [];
  return {
    freshId,
    noticeVersion: reference.versions[work.language ?? DEFAULT_LANGUAGE],
    lossReported:
      event.type === "reasonChosen" && event.reason === "ALREADY_REPORTED" && (await student.lossReported()),
    hasForm: work.hasDraft,
    hasOpenCase: cases.some(isOpen),
    withdrawable:
      event.type === "withdrawConfirmed" ? context.withdrawing : await withdrawable(student, event),
  };
}

/** What was taken back, paid or approved meanwhile is not asked about any more; her answer to it is still answered. */
async function withoutOldQuestion(
  conversation: Conversation,
  { cases }: StudentAccess,
  { type }: DialogEvent,
): Promise<Conversation> {
  const { id, state, context } = conversation;
  if (state !== "confirmingWithdraw" || type === "withdrawConfirmed") return conversation;
  const asked = (await cases()).some(
    ({ serial, canWithdraw }) => canWithdraw && serial === context.withdrawing,
  );
  return asked ? conversation : { id, ...stepBack(conversation) };
}

/** The case that she means to take back, while that can be done. */
async function withdrawable({ cases }: StudentAccess, event: DialogEvent): Promise<string | undefined> {
  if (event.type !== "withdrawAsked" && event.type !== "cancelAsked") return undefined;
  const named = event.type === "withdrawAsked" ? event.serial : undefined;
  const meant = (await cases()).find(
    ({ serial, canWithdraw }) => canWithdraw && (named === undefined || serial === named),
  );
  return meant?.serial;
}

/** Whether a photo, sent right away, would be an answer. */
function wantsPhoto(part: Part): boolean {
  if (part.kind === "photoRefused") return true;
  if (part.kind === "handOver") return categories[part.category].makesCard;
  return part.kind === "formWaiting" && (part.form?.missing.some(isPhotoField) ?? false);
}

function isPhotoField(field: FieldPath): boolean {
  return field === "photo.mode" || field === "photo.photoId";
}

function welcomeBack({ context: { cardState, category, reason } }: Conversation): Part {
  return {
    kind: "welcomeBack",
    cardState: cardState ?? null,
    category: category ?? null,
    reason: reason ?? null,
  };
}
