import { dayOf, endOfDay, formatDay, timeOf } from "../calendar.ts";
import { categories } from "../category.ts";
import { liabilityHours } from "../facts.ts";
import type { Localized } from "../language.ts";
import { isOpen } from "./open-case.ts";
import type { CaseSnapshot } from "./snapshot.ts";

/**
 * From when an open case's loss report holds for good, and until when its holder bears misuse (R8, R106).
 * @param at when it is read; null once the day is over on which that time ends, for it is news and no standing fact
 */
export function inForceSince(
  snapshot: Pick<CaseSnapshot, "category" | "progress" | "confirmedAt">,
  at: Date,
): Localized | null {
  const { category, confirmedAt } = snapshot;
  if (!confirmedAt || !categories[category].losesCard || !isOpen(snapshot)) return null;
  const until = new Date(confirmedAt.getTime() + liabilityHours * 3_600_000);
  if (at > endOfDay(dayOf(until))) return null;
  const [from, to] = [moment(confirmedAt), moment(until)];
  return {
    zh: `掛失從 ${from} 起生效；到 ${to} 為止（${liabilityHours} 小時內）被冒用的金額，由持卡人負擔。`,
    en: `In force since ${from}; what others spend with the card until ${to} (${liabilityHours} hours) is borne by its holder.`,
  };
}

function moment(at: Date): string {
  return `${formatDay(dayOf(at))} ${timeOf(at)}`;
}
