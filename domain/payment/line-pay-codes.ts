import {
  type CodeAction,
  type LinePayCall,
  type Outcomes,
  returnCodes,
  usualOutcomes,
} from "./line-pay-return-codes.ts";

export interface Verdict<Call extends LinePayCall> {
  outcome: Outcomes[Call];
  /** Our fault, LINE Pay's set-up, or a code that nobody knows: somebody must look. */
  alert: boolean;
  action: CodeAction;
  /** For logs. */
  meaning: string;
}

const alarming: ReadonlySet<CodeAction> = new Set(["FIX", "LATER", "UNUSED"]);

/**
 * What LINE Pay's return code comes to in one of its calls. No answer at all is not a code: it is `uncertain`.
 * A confirm that says 0000 is `paid` only if the sum of its `payInfo` is our amount; the caller compares.
 */
export function verdictOf<Call extends LinePayCall>(call: Call, code: string): Verdict<Call> {
  const entry = returnCodes.get(code);
  const { action, meaning } = entry ?? { action: "QUERY" as const, meaning: "unknown code" };
  const outcome: Outcomes[Call] = entry?.in?.[call] ?? usualOutcomes[action][call];
  return { outcome, alert: !entry || alarming.has(action), action, meaning };
}

/** Whether the answer carries what was asked for. */
export function isSuccess(code: string): boolean {
  return returnCodes.get(code)?.action === "DONE";
}
