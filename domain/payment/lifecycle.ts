import { DomainError } from "../errors.ts";

export type AttemptState =
  | "CREATED"
  | "REQUESTED"
  | "AUTHENTICATED"
  | "CONFIRMING"
  | "PAID"
  | "CANCELLED"
  | "EXPIRED"
  | "FAILED"
  | "UNKNOWN";

/**
 * What happened to an attempt to pay with LINE Pay:
 * - `requested`, `requestFailed`: answer to the request; without a payment URL no money can move
 * - `authenticated`: the payer agreed (0110); nothing is charged yet
 * - `notAuthenticated`: our confirm came before the payer agreed (1169)
 * - `confirmStarted`: the bill is locked and open, confirm is about to be called, perhaps once more
 * - `paid`: confirm said 0000, or details show the payment with our amount
 * - `uncertain`: no answer, or one that decides nothing
 * - `failed`, `expired`, `cancelled`: LINE Pay's own word that it is over (`cancelled` when the payer came back by cancelUrl)
 * - `billClosed`: the bill was settled another way, so this attempt must never be confirmed
 */
export type AttemptEvent =
  | "requested"
  | "requestFailed"
  | "authenticated"
  | "notAuthenticated"
  | "confirmStarted"
  | "paid"
  | "uncertain"
  | "failed"
  | "expired"
  | "cancelled"
  | "billClosed";

const over = { failed: "FAILED", expired: "EXPIRED", cancelled: "CANCELLED" } as const;
const open = { ...over, paid: "PAID", billClosed: "CANCELLED" } as const;

// Closed to the student; still, LINE Pay's word that it took the money beats whatever closed it.
const closed = { paid: "PAID" } as const;

/**
 * The life of an attempt: docs/payments.md. UNKNOWN is left only by LINE Pay's own word or by another confirm: a confirm that got no
 * answer may take effect at any time, so neither `authenticated` nor `billClosed` ends the doubt. No event leaves PAID.
 */
export const attemptTable: Record<AttemptState, Partial<Record<AttemptEvent, AttemptState>>> = {
  CREATED: { requested: "REQUESTED", requestFailed: "FAILED", billClosed: "CANCELLED" },
  REQUESTED: { ...open, authenticated: "AUTHENTICATED" },
  AUTHENTICATED: { ...open, authenticated: "AUTHENTICATED", confirmStarted: "CONFIRMING" },
  CONFIRMING: { paid: "PAID", failed: "FAILED", uncertain: "UNKNOWN", notAuthenticated: "REQUESTED" },
  UNKNOWN: { ...over, paid: "PAID", confirmStarted: "CONFIRMING", uncertain: "UNKNOWN" },
  PAID: {},
  CANCELLED: closed,
  EXPIRED: closed,
  FAILED: closed,
};

const final: ReadonlySet<AttemptState> = new Set(["PAID", "CANCELLED", "EXPIRED", "FAILED"]);

/**
 * Takes one step of an attempt.
 * @throws DomainError `illegal_transition`
 */
export function nextAttempt(state: AttemptState, event: AttemptEvent): AttemptState {
  const next = attemptTable[state][event];
  if (!next) throw new DomainError("illegal_transition");
  return next;
}

/** Whether LINE Pay need not be asked about it any more, so a new one may be made. */
export function isFinal(state: AttemptState): boolean {
  return final.has(state);
}
