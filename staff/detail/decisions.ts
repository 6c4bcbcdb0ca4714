import { reviewWords } from "../../api/contracts/glossary.ts";
import type { SchoolCase } from "../../api/contracts/school.ts";
import type { Decision } from "../server/cases.ts";

/** How the school says yes to a case now: what the service offers first; undefined when there is nothing to say. */
export function approvalOf({ actions }: SchoolCase): "approve" | "collect" | undefined {
  return actions.find((action) => action === "approve" || action === "collect");
}

export function canReturn({ actions }: SchoolCase): boolean {
  return actions.includes("return");
}

export const decisionTexts: Record<Decision["action"], string> = {
  approve: "核可",
  collect: "核可並收現金",
  return: reviewWords.RETURNED.zh,
};
