import { toIso } from "#domain/calendar.ts";
import { undeliveredReasons } from "#domain/codes.ts";
import { rowOf } from "#domain/form/values.ts";
import { categoryWords, undeliveredWords, whoWords } from "#domain/glossary.ts";
import { questionIn } from "#domain/hand-off/question.ts";
import type { Speaker } from "#domain/hand-off/speaker.ts";
import type { WaitingStudent } from "#usecases/hand-off/hand-off-queue.ts";
import type { Delivery, HandOffThread as Thread, ThreadMessage } from "#usecases/hand-off/hand-off-thread.ts";
import type { Matter } from "#usecases/hand-off/matter.ts";
import { type Staff, staffActor } from "#usecases/rows/staff/staff.ts";
import type { HandOff, HandOffMessage, HandOffPhones, HandOffThread } from "../contracts/hand-off.ts";
import { presentStatus } from "../present-status.ts";
import { isoOrNull } from "../school/present-case.ts";

/** Where a student was in the chat when she asked for a person. */
const summaries: Record<string, string> = {
  idle: "沒有進行中的步驟",
  hasOpenCase: "想再申請，已有一筆未結案",
  readingNotices: "正在看注意事項",
  declined: "不同意提供個資，看紙本辦理方式",
  choosingCardState: "正在選卡片狀態",
  choosingLostOption: "卡片不見了，正在選辦理項目",
  choosingReason: "卡片還在，正在選補發原因",
  needsLossReport: "查不到先前的掛失申請",
  fillingForm: "正在填寫資料，還沒送出",
  confirmingCancel: "正要取消申請",
  confirmingRestart: "正要重新開始",
};

/** Who looks, and when. */
export interface Looking {
  staff: Staff;
  at: Date;
}

export function presentHandOff(
  { handOff, matter, question }: WaitingStudent,
  { staff, at }: Looking,
): HandOff {
  const { id, requestedAt, unansweredSince, speaker, state, language, takenAt, takenBy, endedAt } = handOff;
  const { serial, name, schoolName, category, drafted, phones } = matter;
  return {
    id,
    requestedAt: toIso(requestedAt),
    unansweredSince: isoOrNull(unansweredSince),
    waitedMinutes: unansweredSince && Math.floor((at.getTime() - unansweredSince.getTime()) / 60_000),
    speaker: endedAt ? "bot" : (speaker as Speaker),
    question,
    summary: summaries[state] ?? summaries.idle!,
    category,
    categoryLabel: category && categoryWords[category].zh,
    schoolName,
    language: language === "en" ? "en" : "zh-TW",
    serial,
    name,
    drafted,
    phones: phones.map(({ kind }) => kind),
    takenAt: isoOrNull(takenAt),
    endedAt: isoOrNull(endedAt),
    mine: takenAt !== null && takenBy === staffActor(staff),
    fellBack: takenAt === null && takenBy !== null,
  };
}

export function presentThread(thread: Thread, looking: Looking): HandOffThread {
  const { handOff, matter, status, before, messages, canned } = thread;
  const question = questionIn(messages);
  return {
    handOff: presentHandOff({ handOff, matter, question }, looking),
    status: status && presentStatus(status, "zh-TW", whoWords),
    before: before.map(({ at, text }) => ({ at: toIso(at), text })),
    items: messages.map((message) => presentMessage(message, looking.staff)),
    canned,
  };
}

function presentMessage({ id, author, by, at, text, delivery }: ThreadMessage, staff: Staff): HandOffMessage {
  return {
    id,
    from: author === "staff" ? "staff" : "student",
    mine: by === staffActor(staff),
    text,
    at: toIso(at),
    ...presentDelivery(delivery),
  };
}

function presentDelivery(delivery: Delivery | null): Pick<HandOffMessage, "delivery" | "undeliveredReason"> {
  if (!delivery) return { delivery: null, undeliveredReason: null };
  const { state, undelivered } = delivery;
  const reason = undeliveredReasons.find((one) => one === undelivered);
  if (reason) return { delivery: "UNDELIVERED", undeliveredReason: undeliveredWords[reason].zh };
  return { delivery: state === "DELIVERED" ? "DELIVERED" : "PENDING", undeliveredReason: null };
}

export function presentPhones(phones: Matter["phones"]): HandOffPhones {
  return {
    items: phones.map(({ kind, number }) => ({
      label: rowOf(kind).label.zh,
      number,
      url: `tel:+886${number.slice(1).replace("#", ";ext=")}`,
    })),
  };
}
