import type { MoneyItemKind, MoneyNextStep } from "../codes.ts";

/** What a kind of money item begins with, and whether the books hold money for it. */
interface Row {
  nextStep: MoneyNextStep;
  /** The account in which its money waits; null where no money is held, only something to be found out. */
  held: "surplus" | "unidentified" | null;
}

/**
 * Money that does not simply pay its bill, by kind: what it is, and whose next step. Every sum that waits has exactly one open item; each item
 * waits for iPASS until somebody takes it.
 */
export const moneyItems: Record<MoneyItemKind, Row> = {
  // The whole sum is kept; a bill is paid by exactly its amount, or by the word of the desk.
  short: { nextStep: "refund", held: "surplus" },
  over: { nextStep: "refund", held: "surplus" },
  duplicate: { nextStep: "refund", held: "surplus" },
  // Paid after the last day, where late money does not bring a case back by itself.
  late: { nextStep: "decide", held: "surplus" },
  caseOver: { nextStep: "refund", held: "surplus" },
  // To the account of a case whose card has a newer one: another amount than that asks for, or of another account.
  newerCase: { nextStep: "decide", held: "surplus" },
  repriced: { nextStep: "refund", held: "surplus" },
  unknownAccount: { nextStep: "identify", held: "unidentified" },
  settlementDiffers: { nextStep: "investigate", held: null },
  notAtLinePay: { nextStep: "investigate", held: null },
};
