/**
 * DONE success · WAIT keep polling · CONFIRM may be confirmed now · RETRY the same call later · QUERY ask before judging · USER the payer
 * chooses another way · FIX our bug or set-up · FINAL over · LATER nothing moved, somebody must see to it first · MANUAL not by LINE Pay any more ·
 * UNUSED of calls that we do not make.
 */
export type CodeAction =
  | "DONE"
  | "WAIT"
  | "CONFIRM"
  | "RETRY"
  | "QUERY"
  | "USER"
  | "FIX"
  | "FINAL"
  | "LATER"
  | "MANUAL"
  | "UNUSED";

/** What an answer comes to, by call. */
export interface Outcomes {
  request: "requested" | "requestFailed";
  /**
   * `waiting`: the payer has not agreed · `askAgain`: nothing is said of the payment · `readDetails`: only the details decide · `completed`: the
   * same, and they must show it · `forgotten`: the same; a request of long ago that they do not know either is over
   */
  check:
    | "authenticated"
    | "expired"
    | "failed"
    | "waiting"
    | "askAgain"
    | "readDetails"
    | "completed"
    | "forgotten";
  confirm: "paid" | "notAuthenticated" | "failed" | "uncertain";
  details: "found" | "absent" | "uncertain";
  /** `later`: certain that nothing went now · `impossible`: it does not go this way · `uncertain`: LINE Pay's list of refunds decides */
  refund: "sent" | "later" | "impossible" | "uncertain";
}

export type LinePayCall = keyof Outcomes;

interface CodeEntry {
  action: CodeAction;
  meaning: string;
  /** Where a call's outcome is not the usual one of the action. */
  in?: Partial<Outcomes>;
}

const undecided: Outcomes = {
  request: "requestFailed",
  check: "readDetails",
  confirm: "uncertain",
  details: "uncertain",
  refund: "uncertain",
};

/** What a code of each action comes to, as a rule. A request without a page can have moved no money, whatever was answered. */
export const usualOutcomes: Readonly<Record<CodeAction, Outcomes>> = {
  DONE: { request: "requested", check: "waiting", confirm: "paid", details: "found", refund: "sent" },
  WAIT: { ...undecided, check: "askAgain", confirm: "notAuthenticated" },
  CONFIRM: { ...undecided, check: "authenticated" },
  RETRY: { ...undecided, check: "askAgain" },
  QUERY: undecided,
  // Certain that nothing was charged or returned.
  USER: { ...undecided, check: "askAgain", confirm: "failed", refund: "impossible" },
  FIX: { ...undecided, check: "askAgain", refund: "later" },
  FINAL: { ...undecided, check: "expired" },
  LATER: { ...undecided, check: "askAgain", refund: "later" },
  MANUAL: { ...undecided, check: "askAgain", refund: "impossible" },
  UNUSED: undecided,
};

// Return codes of the LINE Pay Online API. Meanings by LINE Pay; actions and outcomes are ours (docs/payments.md).
const table: Record<string, CodeEntry> = {
  "0000": { action: "DONE", meaning: "success; in check: not yet authenticated" },
  "0110": { action: "CONFIRM", meaning: "authenticated, ready for confirm" },
  "0121": { action: "FINAL", meaning: "cancelled by the user or waiting time over" },
  "0122": { action: "FINAL", meaning: "payment failed", in: { check: "failed" } },
  "0123": { action: "QUERY", meaning: "payment completed", in: { check: "completed" } },
  "1101": { action: "USER", meaning: "not a LINE Pay user" },
  "1102": { action: "USER", meaning: "user cannot transact now" },
  "1104": { action: "FIX", meaning: "merchant unknown or wrong credentials" },
  "1105": { action: "FIX", meaning: "merchant cannot use LINE Pay now" },
  "1106": { action: "FIX", meaning: "header error: signature, nonce or channel id" },
  "1110": { action: "USER", meaning: "card unusable" },
  "1124": { action: "FIX", meaning: "amount information error" },
  "1141": { action: "USER", meaning: "account status problem" },
  "1142": { action: "USER", meaning: "insufficient balance" },
  "1145": { action: "QUERY", meaning: "payment in progress" },
  "1150": {
    action: "QUERY",
    meaning: "no such transaction yet",
    in: { check: "forgotten", details: "absent" },
  },
  "1152": { action: "QUERY", meaning: "same transaction already recorded" },
  "1153": { action: "FIX", meaning: "amount differs from the request" },
  "1154": { action: "UNUSED", meaning: "means of an automatic payment unusable" },
  "1155": { action: "FIX", meaning: "bad transaction id" },
  "1159": { action: "QUERY", meaning: "no payment request information", in: { check: "forgotten" } },
  "1163": { action: "MANUAL", meaning: "refund period over" },
  "1164": { action: "QUERY", meaning: "refund exceeds what is left" },
  "1165": { action: "QUERY", meaning: "refunded already" },
  "1169": { action: "WAIT", meaning: "user has not authenticated yet" },
  "1170": { action: "QUERY", meaning: "balance of the user has changed" },
  "1172": { action: "QUERY", meaning: "order already has a transaction" },
  "1177": { action: "FIX", meaning: "more than 100 transactions asked for" },
  "1178": { action: "FIX", meaning: "currency not supported" },
  "1179": { action: "QUERY", meaning: "status cannot be processed" },
  "1180": { action: "QUERY", meaning: "payment time expired", in: { check: "forgotten" } },
  "1183": { action: "FIX", meaning: "below the minimum amount" },
  "1184": { action: "FIX", meaning: "above the maximum amount" },
  "1190": { action: "UNUSED", meaning: "key of an automatic payment missing" },
  "1193": { action: "UNUSED", meaning: "key of an automatic payment expired" },
  "1194": { action: "UNUSED", meaning: "automatic payment not allowed" },
  "1197": { action: "UNUSED", meaning: "automatic payment busy" },
  "1198": { action: "QUERY", meaning: "same call still running" },
  "1199": { action: "QUERY", meaning: "internal error during the request" },
  "1280": { action: "QUERY", meaning: "temporary card error" },
  "1281": { action: "USER", meaning: "card payment error" },
  "1282": { action: "USER", meaning: "card authorisation error" },
  "1283": { action: "USER", meaning: "card refused: suspicion of fraud" },
  "1284": { action: "USER", meaning: "card payment suspended" },
  "1285": { action: "USER", meaning: "card payment information missing" },
  "1286": { action: "USER", meaning: "card payment information wrong" },
  "1287": { action: "USER", meaning: "card expired" },
  "1288": { action: "USER", meaning: "not enough funds on the card" },
  "1289": { action: "USER", meaning: "card limit exceeded" },
  "1290": { action: "USER", meaning: "card limit per payment exceeded" },
  "1291": { action: "USER", meaning: "card reported stolen" },
  "1292": { action: "USER", meaning: "card stopped" },
  "1293": { action: "USER", meaning: "wrong card security number" },
  "1294": { action: "USER", meaning: "card on a black list" },
  "1295": { action: "USER", meaning: "wrong card number" },
  "1296": { action: "USER", meaning: "amount refused by the card" },
  "1298": { action: "USER", meaning: "card declined" },
  ...temporaryErrors(),
  "1999": { action: "FIX", meaning: "repeat differs from the earlier request" },
  "2024": { action: "FIX", meaning: "merchant receiving limit exceeded" },
  "2042": { action: "LATER", meaning: "reserve of the merchant too low for a refund" },
  "2101": { action: "FIX", meaning: "parameter error" },
  "2102": { action: "FIX", meaning: "malformed JSON" },
  "2103": { action: "FIX", meaning: "request refused" },
  "9000": { action: "QUERY", meaning: "internal error of LINE Pay" },
};

/** By the four-character code; unknown codes have no entry. */
export const returnCodes: ReadonlyMap<string, CodeEntry> = new Map(Object.entries(table));

function temporaryErrors(): Record<string, CodeEntry> {
  const codes = Array.from({ length: 10 }, (_, last) => `190${last}`);
  return Object.fromEntries(codes.map((code) => [code, { action: "RETRY", meaning: "temporary error" }]));
}
