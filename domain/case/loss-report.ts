import { categories } from "../category.ts";
import type { CaseSnapshot } from "./snapshot.ts";

/** The card somebody asks about: by the account that asks and by the numbers it is known under. */
export type AskedCard = { studentId: string; schoolCode: string; studentNo: string; idNumberHash: string };

/** As much of it as has been named. */
export type NamedCard = Pick<AskedCard, "studentId"> & Partial<AskedCard>;

type Report = Pick<CaseSnapshot, "category" | "confirmedAt">;

/** Whether a case is a loss report that took effect: what the reason 先前已掛失 speaks of (R40, C18). */
export function isLossReport({ category, confirmedAt }: Report): boolean {
  return categories[category].losesCard && confirmedAt !== null;
}

/**
 * Whether the loss of this card was reported before: at the same school, by the account that asks now, or under the
 * card's own numbers by whichever account. As long as no school is named, it may be any at which the account reported one.
 */
export function reportsLossOf(card: NamedCard, report: Report & AskedCard): boolean {
  if (!isLossReport(report)) return false;
  if (card.schoolCode !== undefined && report.schoolCode !== card.schoolCode) return false;
  const sameNumbers = report.studentNo === card.studentNo && report.idNumberHash === card.idNumberHash;
  return sameNumbers || report.studentId === card.studentId;
}
