import { createHash } from "node:crypto";

/** The card core's own record of a case's card. */
export type Card = { serial: string; balance: number; stoppedAt?: string; newCardTail?: string };

export const HIGHEST_BALANCE = 500;

const numberOf = (text: string) => createHash("sha256").update(text).digest().readUInt32BE();

/** The card of a case, which is known from when it is first asked for. */
export function cardOf(cards: Map<string, Card>, serial: string): Card {
  const card = cards.get(serial) ?? newCard(serial);
  cards.set(serial, card);
  return card;
}

/** With what was on it, NT$0–500: the same for the same serial, so that a trial can be repeated. */
export function newCard(serial: string): Card {
  return { serial, balance: numberOf(`balance ${serial}`) % (HIGHEST_BALANCE + 1) };
}

/** The last four digits of the card that an order makes. */
export function tailOf({ serial, seq }: { serial: string; seq: number }): string {
  return String(numberOf(`card ${serial} ${seq}`) % 10_000).padStart(4, "0");
}
