import type { CaseStep, OperatorCase } from "../../api/contracts/operator.ts";

export interface NextStep {
  step: CaseStep;
  text: string;
}

/** What the desk can do about each thing that a case waits for. */
const stepsByWaiting: Record<string, NextStep> = {
  oldCard: { step: "old-card", text: "收到舊卡" },
  cardProduction: { step: "produce", text: "製卡完成" },
  shipping: { step: "ship", text: "已寄往學校" },
  refund: { step: "refund", text: "已退費" },
  closing: { step: "close", text: "結案" },
};

/** The steps that a case can take now, from what it waits for. */
export function nextSteps({ waitingFor }: OperatorCase): NextStep[] {
  return waitingFor.flatMap(({ code }) => stepsByWaiting[code] ?? []);
}
