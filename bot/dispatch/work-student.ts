import type { messagingApi } from "@line/bot-sdk";
import type { SendResult } from "#usecases/ports/line-messaging.ts";
import type { BotDeps } from "../bot-deps.ts";
import { DIALOG_VERSION } from "../dialog/conversation.ts";

import type { InboxRow, Outcome, Pending, StudentWork, WorkStore } from "../inbox/types.ts";
import type { Answer } from "../messages/answer.ts";
import { buildAnswer } from "../messages/build-answer.ts";
import { push, reply } from "./deliver.ts";
import { handleEvent } from "./handle-event.ts";
import { showingLoading } from "./loading.ts";
import { noteTold } from "./missed.ts";
import type { Reference } from "./reference.ts";
import { sorry } from "./sorry.ts";
import { MOST_STEPS } from "./tries.ts";

/** After this many an answer is given up; the waits between them add up to some minutes. */
const MOST_SENDS = 8;

export interface Tools {
  deps: BotDeps;
  reference: () => Promise<Reference>;
  store: WorkStore;
}

type Messages = messagingApi.Message[];
const silence: SendResult = { kind: "delivered" };

/** The student's next rows wait for this one; else what is still being stored of it, if anything. */
type End = "again later" | { stored?: Promise<unknown> };

/** Handles what one student's events ask for, one after another, and gives her lock back. */
export async function workStudent(tools: Tools, work: StudentWork): Promise<void> {
  const { store } = tools;
  let stored: Promise<unknown> | undefined;
  for (const row of work.rows) {
    // A step may read what the one before has stored.
    if (stored) await stored;
    const end = row.pending
      ? await sendPending(tools, row, row.pending)
      : await answerEvent(tools, work, row);
    if (end === "again later") return store.giveUp(work.lineUserId);
    stored = end.stored;
  }
  // Given back behind what is being stored, in the same cycle. When that fails her lock is gone with the connection, or not hers any more.
  store.done(work.lineUserId);
  await stored?.catch((err) => tools.deps.log.error({ err }, "what came of an event could not be stored"));
}

/**
 * Takes the step, answers, and only then stores what came of it: one write a turn. Should the process die in between, the step is
 * taken again to the same end, and the reply token tells whether the answer had gone out.
 */
async function answerEvent(tools: Tools, work: StudentWork, row: InboxRow): Promise<End> {
  const { deps, store } = tools;
  const taken = await step(tools, work, row);
  if (!taken) return "again later";
  const { outcome, messages } = taken;
  const { conversation, draft, answer } = outcome;
  if (conversation) work.conversation = { ...conversation, version: DIALOG_VERSION };
  const { webhookEventId } = row;
  const ending = { webhookEventId, lineUserId: work.lineUserId, conversation, draft };
  const result = answer ? await timed(deps, () => reply(deps, row, messages)) : silence;
  if (!answer || result.kind === "delivered") {
    const settled = store.settle({ ...ending, pending: undefined, error: undefined });
    return { stored: answer ? Promise.all([settled, noteTold(deps, answer)]) : settled };
  }
  const error = noted(deps, row, result);
  if (result.kind === "refused") return { stored: store.settle({ ...ending, pending: undefined, error }) };
  const by = result.kind === "retryable" ? "reply" : "push";
  // Stored first: should this process have lost the student to another one, which answered her, there is nothing to push.
  const mine = await store.settle({ ...ending, pending: { by, answer }, error });
  deps.probe?.("kept", 0, 1);
  if (!mine) return {};
  return by === "reply" ? "again later" : afterSending(tools, row, answer, await push(deps, row, messages));
}

async function sendPending(tools: Tools, row: InboxRow, pending: Pending): Promise<End> {
  const result = await trySending(tools, row, pending).catch((err): SendResult => {
    tools.deps.log.error({ err, seq: row.seq }, "a pending answer could not be built or sent");
    return { kind: "retryable", reason: err instanceof Error ? err.name : "unknown" };
  });
  return afterSending(tools, row, pending.answer, result);
}

async function trySending(tools: Tools, row: InboxRow, { by, answer }: Pending): Promise<SendResult> {
  const messages = buildAnswer(answer, await surroundings(tools));
  const replied = by === "reply" ? await reply(tools.deps, row, messages) : undefined;
  return !replied || replied.kind === "invalidReplyToken" ? push(tools.deps, row, messages) : replied;
}

function afterSending({ deps, store }: Tools, row: InboxRow, answer: Answer, result: SendResult): End {
  const { webhookEventId, attempts } = row;
  const error = result.kind === "delivered" ? undefined : noted(deps, row, result);
  if (error !== undefined && result.kind === "retryable" && attempts + 1 < MOST_SENDS) {
    store.markFailed({ webhookEventId, error });
    return "again later";
  }
  store.markSent({ webhookEventId, error });
  return error === undefined ? { stored: noteTold(deps, answer) } : {};
}

async function step(
  tools: Tools,
  work: StudentWork,
  row: InboxRow,
): Promise<{ outcome: Outcome; messages: Messages } | undefined> {
  const { deps, store } = tools;
  const { webhookEventId, seq, attempts } = row;
  const started = performance.now();
  try {
    const taking = handleEvent(deps, await tools.reference(), work, row);
    const outcome = await showingLoading(deps, row.event, taking);
    const messages = outcome.answer ? buildAnswer(outcome.answer, await surroundings(tools)) : [];
    deps.probe?.("step", performance.now() - started, 1);
    return { outcome, messages };
  } catch (error) {
    deps.log.error({ err: error, seq, attempts }, "an event could not be handled");
    if (attempts + 1 >= MOST_STEPS) return sorry(work, row);
    store.markFailed({ webhookEventId, error: error instanceof Error ? error.name : "unknown" });
    return undefined;
  }
}

/** Sends and tells how long it took. */
async function timed(deps: BotDeps, send: () => Promise<SendResult>): Promise<SendResult> {
  const started = performance.now();
  const result = await send();
  deps.probe?.("send", performance.now() - started, 1);
  return result;
}

async function surroundings({ deps, reference }: Tools) {
  const { notices } = await reference();
  const { settings, seal, billPicture } = deps;
  return { liffUrl: settings.liffUrl, notices, open: seal.open, ...(billPicture && { billPicture }) };
}

/** @returns the reason, which holds nothing of what was said */
function noted({ log }: BotDeps, { seq, attempts }: InboxRow, result: SendResult): string {
  const reason = "reason" in result ? result.reason : result.kind;
  log.warn({ seq, attempts, result: result.kind, reason }, "an answer was not delivered");
  return reason;
}
