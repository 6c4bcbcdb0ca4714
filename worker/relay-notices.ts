import { noticeMessages } from "#bot/messages/notices.ts";
import { isNight } from "#domain/night.ts";
import { type NoticeRecipient, noticeRecipient, noticeView } from "#usecases/notice/notice-view.ts";
import { claimNotices, type DueNotice, parkNotice, settleNotice } from "#usecases/notice/outbox.ts";
import type { SendResult } from "#usecases/ports/line-messaging.ts";
import { type NoticeKind, noticeKinds } from "#usecases/rows/notice/enqueue-notice.ts";
import { isDeskKind, relayDeskNotice } from "./relay-desk-notice.ts";
import type { WorkerDeps } from "./worker-deps.ts";

const batch = 20;

/** Pushes what the outbox holds, of each student one at a time. @returns how many were taken up */
export async function relayNotices(deps: WorkerDeps): Promise<number> {
  const notices = await claimNotices(deps, batch);
  await Promise.all(notices.map((notice) => relay(deps, notice)));
  return notices.length;
}

async function relay(deps: WorkerDeps, notice: DueNotice): Promise<void> {
  const recipient = await noticeRecipient(deps, notice);
  if (!recipient) return parkNotice(deps, notice, "student gone");
  // LINE would take the push and show it to nobody.
  if (recipient.blocked) return parkNotice(deps, notice, "blocked");
  if (isDeskKind(notice.kind)) return relayDeskNotice(deps, notice, notice.kind, recipient);
  if (!isKind(notice.kind)) return parkNotice(deps, notice, "unknown kind");
  await settleNotice(deps, notice, await push(deps, notice, notice.kind, recipient));
}

/** A message that cannot be built is our fault and is tried again, since the next release may mend it. */
async function push(
  deps: WorkerDeps,
  notice: DueNotice,
  kind: NoticeKind,
  { language }: NoticeRecipient,
): Promise<SendResult> {
  const { line, log } = deps;
  try {
    const messages = noticeMessages(kind, await noticeView(deps, notice), language);
    const silent = isNight(deps.now()) && !rings(kind);
    const result = await line.push(notice.lineUserId, messages, notice.id, silent);
    if (result.kind !== "delivered") log.warn({ noticeId: notice.id, kind, result }, "notice not delivered");
    return result;
  } catch (error) {
    log.error({ err: error, noticeId: notice.id, kind }, "notice could not be built");
    return { kind: "retryable", reason: "could not be built" };
  }
}

function isKind(kind: string): kind is NoticeKind {
  return (noticeKinds as readonly string[]).includes(kind);
}

/** What she has done a moment ago is confirmed aloud even at night; all else can wait for the morning. */
function rings(kind: NoticeKind): boolean {
  return kind === "caseSubmitted";
}
