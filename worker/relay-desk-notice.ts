import type { messagingApi } from "@line/bot-sdk";
import { deskMessages } from "#bot/messages/desk-messages.ts";
import type { Language } from "#domain/language.ts";
import { type DeskNotice, nobodyYet, showDelivery, staffAnswer } from "#usecases/hand-off/desk-notice.ts";
import { dropReplyToken, takeReplyToken } from "#usecases/hand-off/reply-token.ts";
import { type DuePush, dropNotices, settlePush } from "#usecases/notice/outbox.ts";
import { noteUsedUp } from "#usecases/notice/push-quota.ts";
import type { SendResult } from "#usecases/ports/line-messaging.ts";
import type { DeskNoticeKind } from "#usecases/rows/notice/enqueue-notice.ts";
import type { WorkerDeps } from "./worker-deps.ts";

/** Brings a student what a desk has for her: by the reply token of her last words while it lasts, which is free, else as a push. */
export async function relayDeskNotice(
  deps: WorkerDeps,
  push: DuePush,
  kind: DeskNoticeKind,
  { language }: { language: Language },
): Promise<void> {
  const { notice } = push;
  const content = kind === "staffAnswer" ? await staffAnswer(deps, notice) : await nobodyYet(deps, notice);
  if (!content) return dropNotices(deps, [notice]);
  const messages = deskMessages(content, language);
  const replied = await reply(deps, notice, content, messages);
  const result = replied ?? (await deps.line.push(notice.lineUserId, messages, notice.id));
  if (result.kind !== "delivered")
    deps.log.warn({ noticeId: notice.id, kind, result }, "notice not delivered");
  if (result.kind === "quotaUsedUp") await noteUsedUp(deps);
  await settlePush(deps, push, result);
  if (content.kind === "staffAnswer") await showDelivery(deps, [notice.id]);
}

/** @returns undefined when only a push can carry it; a push that failed may have reached her, so its key goes on */
async function reply(
  deps: WorkerDeps,
  notice: DuePush["notice"],
  content: DeskNotice,
  messages: messagingApi.Message[],
): Promise<SendResult | undefined> {
  if (content.kind !== "staffAnswer") return undefined;
  const { messageId } = content;
  const taken = await takeReplyToken(deps, messageId, { fresh: notice.error === null });
  if (!taken) return undefined;
  const result = await deps.line.reply(taken.token, messages);
  if (result.kind !== "invalidReplyToken") return result;
  if (taken.tried && deps.now() < taken.until) return { kind: "delivered" };
  await dropReplyToken(deps, messageId);
  return undefined;
}
