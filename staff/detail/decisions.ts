import { isOpen } from "../../api/contracts/open-case.ts";
import type { SchoolCase } from "../../api/contracts/school.ts";
import type { Decision } from "../server/cases.ts";

/** How the school says yes to a case now: with the cash where it takes it; undefined when there is nothing to say. */
export function approvalOf(row: SchoolCase): "approve" | "collect" | undefined {
  if (!isOpen(row)) return undefined;
  if (row.waitingFor.some(({ code }) => code === "schoolCollects")) return "collect";
  return row.review === "APPROVED" ? undefined : "approve";
}

export function canReturn(row: SchoolCase): boolean {
  return isOpen(row) && row.review === "PENDING";
}

export const decisionTexts: Record<Decision["action"], string> = {
  approve: "核可",
  collect: "核可並收現金",
  return: "退回補件",
};
