import type { AttemptEvent } from "./lifecycle.ts";
import { type CodeAction, returnCodes } from "./line-pay-return-codes.ts";

type LinePayCall = "request" | "check" | "confirm";

/**
 * - `event`: the step that the attempt takes; null when it stays where it is
 * - `readDetails`: only the payment's details can decide what comes next
 * - `alert`: our fault or LINE Pay's set-up, somebody must look
 */
export type Verdict = {
  event: AttemptEvent | null;
  readDetails: boolean;
  alert: boolean;
  action: CodeAction;
  /** For logs. */
  meaning: string;
};

const checkEvents: ReadonlyMap<string, AttemptEvent> = new Map([
  ["0110", "authenticated"],
  ["0121", "expired"],
  ["0122", "failed"],
]);

/**
 * What LINE Pay's return code means to an attempt. No answer at all is not a code: treat it as `uncertain`.
 * A confirm that says 0000 is `paid` only if the sum of its `payInfo` is our amount; the caller compares.
 */
export function verdictOf(call: LinePayCall, code: string): Verdict {
  const { action, meaning } = returnCodes.get(code) ?? { action: "QUERY", meaning: "unknown code" };
  return {
    event: eventOf(call, code, action),
    readDetails: call === "check" && action === "QUERY",
    alert: action === "FIX" || !returnCodes.has(code),
    action,
    meaning,
  };
}

function eventOf(call: LinePayCall, code: string, action: CodeAction): AttemptEvent | null {
  if (call === "request") return code === "0000" ? "requested" : "requestFailed";
  if (call === "check") return checkEvents.get(code) ?? null;
  return confirmEvent(code, action);
}

function confirmEvent(code: string, action: CodeAction): AttemptEvent {
  if (code === "0000") return "paid";
  if (code === "1169") return "notAuthenticated";
  // Refused for a reason that lies with the payer: certain that nothing was charged. All else must be asked again.
  return action === "USER" ? "failed" : "uncertain";
}
