/** Who moved money: a store's till, the bank that takes transfers, the post, LINE Pay, the card core, the bank that pays out. */
export type Mover = "STORE" | "BANK" | "POST" | "LINE_PAY" | "CARD_CORE" | "PAYING_BANK";

/**
 * PAID by a student to us · REFUNDED by LINE Pay to her · PAID_OUT by our bank to her · CAME_BACK of what was paid out · MOVED to her
 * new card · RELEASED from her stopped card to us, to be paid out.
 */
type Effect = "PAID" | "REFUNDED" | "PAID_OUT" | "CAME_BACK" | "MOVED" | "RELEASED";

/** Whole NT$ that really moved, whatever anybody was told of it; the amount is positive, the effect says whither. */
export type Movement = {
  seq: number;
  at: string;
  who: Mover;
  channel: string;
  /** The account paid to, LINE Pay's transaction, the refund's reference or the case. */
  reference: string;
  amount: number;
  effect: Effect;
};

export type MoneyBook = {
  add(movement: Omit<Movement, "seq" | "at">): void;
  list(): readonly Movement[];
  load(movements: Movement[]): void;
};

/** The outside world's own record, only added to, against which the service's books are held. */
export function createMoneyBook(now: () => string, onAdd: () => void): MoneyBook {
  const movements: Movement[] = [];
  return {
    add(movement) {
      movements.push({ seq: movements.length + 1, at: now(), ...movement });
      onAdd();
    },
    list: () => movements,
    load: (saved) => movements.push(...saved),
  };
}
