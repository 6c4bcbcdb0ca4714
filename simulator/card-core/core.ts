import type { Card } from "./cards.ts";
import type { CoreFault } from "./fault.ts";
import type { Result } from "./order.ts";

/** A result that is not sent yet, or not before its time. */
type Outgoing = { result: Result; dueAt: number };

/** The card core: what it keeps on its disk, and what a restart makes it forget. */
export type CardCore = {
  cards: Map<string, Card>;
  /** By the order's number: an order that comes again is answered as before and carried out once. */
  results: Map<number, Result>;
  /** Up to where it has read the service's feed. */
  cursor: number;
  outgoing: Outgoing[];
  faults: CoreFault[];
  /** Works by itself whenever the clock is moved. */
  auto: boolean;
};

export type SavedCore = { cards: Card[]; results: Result[]; cursor: number; auto: boolean };

export function createCardCore(): CardCore {
  return { cards: new Map(), results: new Map(), cursor: 0, outgoing: [], faults: [], auto: false };
}

export function savedCore({ cards, results, cursor, auto }: CardCore): SavedCore {
  return { cards: [...cards.values()], results: [...results.values()], cursor, auto };
}

export function loadCore(core: CardCore, { cards, results, cursor, auto }: SavedCore): void {
  for (const card of cards) core.cards.set(card.serial, card);
  for (const result of results) core.results.set(result.orderSeq, result);
  Object.assign(core, { cursor, auto });
}

/** It starts anew: its record is there, its place in the feed and what it was about to send are not. */
export function restartCore(core: CardCore): void {
  core.cursor = 0;
  core.outgoing = [];
}
