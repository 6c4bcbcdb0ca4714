import { taipei } from "../collection/days.ts";
import type { World } from "../world.ts";
import { type Card, cardOf, tailOf } from "./cards.ts";
import { type CoreFault, takeFaults } from "./fault.ts";
import type { Order, Result } from "./order.ts";

/** Takes one order of the feed: one that was called back is left, one that was done by hand is only noted. */
export function takeOrder(world: World, order: Order): void {
  const { results } = world.cardCore;
  const known = results.has(order.seq);
  if (known || !(order.supersededAt || order.outcome)) carryOut(world, order);
  else if (order.outcome === "DONE") work(world, order, taipei(world.clock.now()));
}

/** Carries one order out, once, and puts its result where the next sending finds it. */
export function carryOut(world: World, order: Order): Result {
  const { cardCore, clock } = world;
  const faults = takeFaults(cardCore.faults, order);
  const result = cardCore.results.get(order.seq) ?? resultOf(world, order, faults);
  cardCore.results.set(order.seq, result);
  const delay = faults.find(({ fault }) => fault === "delay")?.delayMs ?? 0;
  const outgoing = { result, dueAt: clock.now() + delay };
  cardCore.outgoing.push(outgoing);
  if (has(faults, "twice")) cardCore.outgoing.push(outgoing);
  if (has(faults, "reverse")) cardCore.outgoing.reverse();
  if (has(faults, "unknown")) cardCore.outgoing.push(foreign(outgoing));
  return result;
}

const has = (faults: CoreFault[], name: CoreFault["fault"]) => faults.some(({ fault }) => fault === name);

const foreign = ({ result, dueAt }: World["cardCore"]["outgoing"][number]) => ({
  dueAt,
  result: { ...result, orderSeq: result.orderSeq + 1_000_000_000 },
});

function resultOf(world: World, order: Order, faults: CoreFault[]): Result {
  const about = { orderSeq: order.seq, at: taipei(world.clock.now()) };
  const refusal = faults.find(({ fault }) => fault === "refuse")?.reason;
  const done = refusal ?? work(world, order, about.at);
  return typeof done === "string"
    ? { ...about, outcome: "REFUSED", reason: done }
    : { ...about, outcome: "DONE", ...done };
}

type Done = Pick<Result, "balance" | "cardTail">;

/** @returns what was done, or in words why not */
function work(world: World, order: Order, at: string): Done | string {
  const card = cardOf(world.cardCore.cards, order.serial);
  switch (order.kind) {
    case "STOP":
      card.stoppedAt ??= at;
      return { balance: card.balance };
    case "PRODUCE":
      card.newCardTail = tailOf(order);
      return { cardTail: card.newCardTail };
    case "TRANSFER":
      return card.newCardTail ? empty(world, card, "MOVED") : "沒有新卡可移入";
    case "REFUND_BALANCE":
      return card.stoppedAt ? empty(world, card, "RELEASED") : "卡片尚未停用";
  }
}

/** What was on the card leaves it, once. */
function empty(world: World, card: Card, effect: "MOVED" | "RELEASED"): Done {
  const { balance, serial: reference } = card;
  card.balance = 0;
  if (balance > 0) world.money.add({ who: "CARD_CORE", channel: "CARD", reference, amount: balance, effect });
  return { balance };
}
