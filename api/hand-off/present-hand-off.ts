import { toIso } from "#domain/calendar.ts";
import { categoryWords } from "#domain/glossary.ts";
import type { WaitingStudent } from "#usecases/hand-off/hand-off-queue.ts";
import { type Staff, staffActor } from "#usecases/rows/staff/staff.ts";
import type { HandOff } from "../contracts/hand-off.ts";
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

export function presentHandOff(waiting: WaitingStudent, staff: Staff): HandOff {
  const { id, requestedAt, dueAt, state, category, language, takenAt, takenBy } = waiting;
  return {
    id,
    requestedAt: toIso(requestedAt),
    dueAt: toIso(dueAt),
    summary: summaries[state] ?? summaries.idle!,
    category,
    categoryLabel: category && categoryWords[category].zh,
    language: language === "en" ? "en" : "zh-TW",
    serial: waiting.case?.serial ?? null,
    name: waiting.case?.name ?? null,
    takenAt: isoOrNull(takenAt),
    mine: takenBy === staffActor(staff),
  };
}
