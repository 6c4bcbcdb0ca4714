import type { HandOff } from "../../api/contracts/hand-off.ts";

/** What she is called here; a name may come from a form that she has not sent. */
export function whoText({ name, schoolName }: HandOff): string {
  return name ?? (schoolName ? `${schoolName}的學生` : "學生（還沒填姓名）");
}

/** Where the name and the wish come from. */
export function sourceText({ serial, drafted, categoryLabel }: HandOff): string {
  const matter = categoryLabel ? `・${categoryLabel}` : "";
  if (serial) return matter.slice(1);
  return `${drafted ? "申請表還沒送出" : "還沒填申請表"}${matter}`;
}

/** Whose turn it is, as the queue tells. */
export function turnText({ waitedMinutes, mine, takenAt, fellBack, endedAt }: HandOff): string {
  if (endedAt) return "已結束，機器人已接手";
  const owner = takenAt ? (mine ? "由您處理中" : "同事處理中") : fellBack ? "前一位未回覆" : "";
  return [waitedMinutes === null ? "已回覆" : `等候 ${waitText(waitedMinutes)}`, owner]
    .filter(Boolean)
    .join("・");
}

function waitText(minutes: number): string {
  if (minutes < 60) return `${minutes} 分鐘`;
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `${hours} 小時` : `${Math.floor(hours / 24)} 天`;
}
