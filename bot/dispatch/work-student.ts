import type { BotDeps } from "../bot-deps.ts";
import { DIALOG_VERSION } from "../dialog/conversation.ts";
import type { GroupCommit } from "../inbox/group-commit.ts";
import type { InboxRow, Outcome, StudentWork } from "../inbox/types.ts";
import type { Answer } from "../messages/answer.ts";
import { buildAnswer } from "../messages/build-answer.ts";
import { deliver } from "./deliver.ts";
import type { Reference } from "./reference.ts";
import { takeStep } from "./take-step.ts";

/** After this many failed tries the student is told that something is wrong. */
const MOST_STEPS = 3;
/** After this many an answer is given up; the waits between them add up to some minutes. */
const MOST_SENDS = 8;

export interface Workshop {
  deps: BotDeps;
  reference: () => Promise<Reference>;
  inbox: GroupCommit;
}

/** Handles what one student's events ask for, one after another, and gives her lock back. */
export async function workStudent(shop: Workshop, work: StudentWork): Promise<void> {
  for (const row of work.rows) {
    const done = await workRow(shop, work, row);
    if (!done) return shop.inbox.drop(work.lineUserId);
  }
  shop.inbox.release(work.lineUserId);
}

/** @returns false when the row has to be tried again later, and the student's next rows after it */
async function workRow(shop: Workshop, work: StudentWork, row: InboxRow): Promise<boolean> {
  if (row.handled) return row.answer ? send(shop, row, row.answer, true) : true;
  const started = performance.now();
  const outcome = await step(shop, work, row);
  shop.deps.probe?.("step", performance.now() - started, 1);
  if (!outcome) return false;
  const settled = performance.now();
  if (!(await shop.inbox.settle(outcome))) return true;
  shop.deps.probe?.("settle", performance.now() - settled, 1);
  if (outcome.conversation) work.conversation = { ...outcome.conversation, version: DIALOG_VERSION };
  return outcome.answer ? send(shop, row, outcome.answer, false) : true;
}

async function step(
  { deps, reference, inbox }: Workshop,
  work: StudentWork,
  row: InboxRow,
): Promise<Outcome | undefined> {
  try {
    return await takeStep(deps, await reference(), work, row);
  } catch (error) {
    deps.log.error({ err: error, seq: row.seq, attempts: row.attempts }, "an event could not be handled");
    if (row.attempts + 1 >= MOST_STEPS) return sorry(work, row);
    inbox.markFailed(row.seq, nameOf(error));
    return undefined;
  }
}

/** The dialog stays where it was, so nothing is lost by trying again. */
function sorry({ lineUserId, language, conversation }: StudentWork, { seq }: InboxRow): Outcome {
  const answer: Answer = {
    language: language === "en" ? "en" : "zh-TW",
    conversationId: conversation?.id ?? "-",
    state: "idle",
    says: [{ say: "sorry", reference: seq }],
  };
  return { seq, lineUserId, conversation: undefined, answer };
}

async function send(
  { deps, reference, inbox }: Workshop,
  row: InboxRow,
  answer: Answer,
  again: boolean,
): Promise<boolean> {
  const { notices } = await reference();
  const messages = buildAnswer(answer, { liffUrl: deps.settings.liffUrl, notices });
  const started = performance.now();
  const result = await deliver(deps, row, messages, again);
  deps.probe?.("send", performance.now() - started, 1);
  if (result.kind === "delivered") {
    inbox.markSent({ seq: row.seq, error: undefined });
    return true;
  }
  const reason = "reason" in result ? result.reason : result.kind;
  deps.log.warn(
    { seq: row.seq, attempts: row.attempts, result: result.kind, reason },
    "an answer was not delivered",
  );
  if (result.kind === "retryable" && row.attempts + 1 < MOST_SENDS) {
    inbox.markFailed(row.seq, reason);
    return false;
  }
  inbox.markSent({ seq: row.seq, error: reason });
  return true;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}
