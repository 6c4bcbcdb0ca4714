import { noticeMessages } from "#bot/messages/notices.ts";
import { dayOf } from "#domain/calendar.ts";
import { type NoticeKind, noticeKinds } from "#domain/codes.ts";
import { isNight, morningAfter } from "#domain/night.ts";
import { noticeRules } from "#domain/notice/notice-kinds.ts";
import { isOvertaken } from "#domain/notice/overtaken.ts";
import { worthPush } from "#domain/notice/worth-push.ts";
import {
  type NoticeCase,
  type NoticeRecipient,
  noticeCase,
  noticeRecipient,
} from "#usecases/notice/notice-view.ts";
import {
  claimPushes,
  type DuePush,
  dropNotices,
  parkPush,
  postponePush,
  releaseCompany,
  settlePush,
} from "#usecases/notice/outbox.ts";
import { noteUsedUp, pushesWait } from "#usecases/notice/push-quota.ts";
import type { SendResult } from "#usecases/ports/line-messaging.ts";
import { isDeskKind } from "#usecases/rows/notice/enqueue-notice.ts";
import { relayDeskNotice } from "./relay-desk-notice.ts";
import type { WorkerDeps } from "./worker-deps.ts";

const batch = 20;

/** Pushes what the outbox holds, of each student one at a time. @returns how many were taken up */
export async function relayNotices(deps: WorkerDeps): Promise<number> {
  const pushes = await claimPushes(deps, batch, { pushesWait: await pushesWait(deps) });
  await Promise.all(pushes.map((push) => relay(deps, push)));
  return pushes.length;
}

async function relay(deps: WorkerDeps, push: DuePush): Promise<void> {
  const recipient = await noticeRecipient(deps, push.notice);
  if (!recipient) return dropNotices(deps, [push.notice, ...push.company]);
  const { kind } = push.notice;
  if (isDeskKind(kind))
    return recipient.blocked ? parkPush(deps, push, "blocked") : relayDeskNotice(deps, push, kind, recipient);
  const content = await contentOf(deps, push);
  if (content === "unreadable") return settlePush(deps, push, unbuilt);
  await dropNotices(deps, content.overtaken);
  const { leader } = content;
  // Its id was the retry key: what is left goes out under another one.
  if (content.overtaken.includes(push.notice)) return releaseCompany(deps, push);
  if (!leader) return parkPush(deps, push, null);
  if (noticeRules[leader.kind].night === "waits" && isNight(deps.now()))
    return postponePush(deps, push, morningAfter(deps.now()));
  // LINE would take the push and show it to nobody.
  if (recipient.blocked) return parkPush(deps, push, "blocked");
  const result = await send(deps, push, content, { ...recipient, leader });
  if (result.kind === "quotaUsedUp") await noteUsedUp(deps);
  await settlePush(deps, push, result);
}

type Notice = DuePush["notice"];
type Telling = Notice & { kind: NoticeKind };

interface Content {
  about: NoticeCase;
  /** What is still true, oldest first. */
  left: Telling[];
  overtaken: Notice[];
  /** Whose message it is: the newest that is worth a push. */
  leader: Telling | undefined;
}

/** What a push would tell, as things stand now. */
async function contentOf(deps: WorkerDeps, push: DuePush): Promise<Content | "unreadable"> {
  try {
    const about = await noticeCase(deps, push.notice);
    const known = [push.notice, ...push.company]
      .filter(isKnown)
      .sort((one, other) => Number(one.seq - other.seq));
    if (!isKnown(push.notice)) throw new Error("a kind of another version");
    const today = dayOf(deps.now());
    const isOver = ({ kind }: Telling) => isOvertaken(kind, about.snapshot, today);
    const left = known.filter((notice) => !isOver(notice));
    const leader = left.findLast(({ kind }) => worthPush(kind, about.snapshot));
    return { about, left, overtaken: known.filter(isOver), leader };
  } catch (error) {
    deps.log.error(
      { err: error, noticeId: push.notice.id, kind: push.notice.kind },
      "notice could not be read",
    );
    return "unreadable";
  }
}

/** Our fault, and tried again, since the next release may mend it. */
const unbuilt: SendResult = { kind: "retryable", reason: "could not be built" };

async function send(
  deps: WorkerDeps,
  { notice }: DuePush,
  { about, left }: Content,
  { language, leader }: NoticeRecipient & { leader: Telling },
): Promise<SendResult> {
  const { line, log } = deps;
  const { kind } = leader;
  try {
    const also = left.filter((one) => one !== leader && one.kind !== kind).map((one) => one.kind);
    const messages = noticeMessages(kind, about.view(leader.data), { language, also: [...new Set(also)] });
    const silent = isNight(deps.now()) && noticeRules[kind].night !== "rings";
    const result = await line.push(notice.lineUserId, messages, notice.id, silent);
    if (result.kind !== "delivered") log.warn({ noticeId: notice.id, kind, result }, "notice not delivered");
    return result;
  } catch (error) {
    log.error({ err: error, noticeId: notice.id, kind }, "notice could not be built");
    return unbuilt;
  }
}

function isKnown(notice: Notice): notice is Telling {
  return (noticeKinds as readonly string[]).includes(notice.kind);
}
