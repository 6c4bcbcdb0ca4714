import { DomainError } from "#domain/errors.ts";
import { longestChatText, quietHours } from "#domain/facts.ts";
import type { FieldMessageKey } from "#domain/field-messages.ts";
import { firstBlank } from "#domain/hand-off/canned-answers.ts";
import { holdsPersonalNumber } from "#domain/privacy/personal-number.ts";
import type { HandOff } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { changeSpeaker } from "../rows/hand-off/change-speaker.ts";
import { keepMessage } from "../rows/hand-off/hand-off-message.ts";
import { enqueueDeskNotice } from "../rows/notice/enqueue-notice.ts";
import { type Staff, staffActor } from "../rows/staff/staff.ts";
import { lockDeskHandOff, ofDesk } from "./desk.ts";
import { refuseIfTaken } from "./steer-hand-off.ts";

export interface StaffAnswer {
  /** HandOffMessage.id, a UUID of the console: the same answer again is sent once. */
  messageId: string;
  text: string;
  /** She is given back to the bot with it. */
  ends: boolean;
}

/**
 * Answers a student who waits, and queues the answer for her. Whoever answers has taken her up.
 * @throws DomainError not_found, validation_failed, stale_version when a colleague has taken her, hand_off_over
 */
export async function answerHandOff(
  deps: Pick<Deps, "db" | "now" | "seal">,
  staff: Staff,
  id: string,
  { messageId, text: typed, ends }: StaffAnswer,
): Promise<void> {
  const text = readAnswer(typed);
  await deps.db.$transaction(async (tx) => {
    const handOff = await lockDeskHandOff(tx, staff, id);
    if (await wasSent(tx, staff, messageId)) return;
    refuseIfTaken(handOff, staff);
    const at = deps.now();
    const actor = staffActor(staff);
    const data = {
      unansweredSince: null,
      toldAt: null,
      takenAt: handOff.takenAt ?? at,
      takenBy: actor,
      dueAt: new Date(at.getTime() + quietHours * 3_600_000),
    };
    const answered = await changeSpeaker(tx, handOff, { event: "answered", at, actor, data });
    if (ends) await changeSpeaker(tx, answered, { event: "staffEnded", at, actor, data: { farewell: true } });
    const noticeId = await queue(tx, handOff, { messageId, staff, ends, at });
    await keepMessage(tx, deps.seal, {
      ...{ id: messageId, handOffId: id, author: "staff", by: actor, text, at, noticeId },
    });
    const details = { messageId, ends };
    await appendAudit(tx, { at, actor, action: "handOff.answer", subject: id, details });
  });
}

/** @throws DomainError not_found when the id is that of another desk's message */
async function wasSent(tx: Tx, staff: Staff, id: string): Promise<boolean> {
  const known = await tx.handOffMessage.findUnique({ where: { id }, select: { handOff: true } });
  if (known && known.handOff.schoolCode !== ofDesk(staff).schoolCode) throw new DomainError("not_found");
  return known !== null;
}

async function queue(
  tx: Tx,
  { id, studentId, caseId }: HandOff,
  { messageId, staff, ends, at }: Pick<StaffAnswer, "messageId" | "ends"> & { staff: Staff; at: Date },
): Promise<string> {
  const { lineUserId } = await tx.student.findUniqueOrThrow({ where: { id: studentId } });
  const before = await tx.handOffMessage.count({ where: { handOffId: id, by: staffActor(staff) } });
  const data = { messageId, joins: before === 0, ends };
  return enqueueDeskNotice(tx, { kind: "staffAnswer", lineUserId, at, data, caseId });
}

/**
 * An answer as it is kept: lines stay, control characters do not.
 * @throws DomainError validation_failed
 */
function readAnswer(typed: string): string {
  const text = typed
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, " ")
    .trim();
  const fault = faultOf(text);
  if (fault) throw new DomainError("validation_failed", { fields: { text: fault } });
  return text;
}

function faultOf(text: string): FieldMessageKey | undefined {
  if (text === "") return "answerEmpty";
  if (text.length > longestChatText) return "answerTooLong";
  if (firstBlank(text)) return "answerBlank";
  return holdsPersonalNumber(text) ? "personalNumber" : undefined;
}
