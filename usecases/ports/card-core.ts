import type { OrderPayload } from "#domain/case/order-payload.ts";
import type { CardOrderKind } from "#domain/codes.ts";

/** An order as it leaves the house; by the same `seq` it is the same order, however often it comes. */
export interface OutgoingOrder {
  seq: number;
  kind: CardOrderKind;
  serial: string;
  round: number;
  /** ISO 8601. */
  createdAt: string;
  /** Set where an order that was sent before is called back: not to be carried out. */
  supersededAt: string | null;
  /** Null once the personal data of its case are erased. */
  payload: OrderPayload | null;
  /** Of a new card with a new picture. */
  photoJpeg: Buffer | null;
}

/** A file of results that lies ready. */
interface ResultFile {
  name: string;
  bytes: Buffer;
}

/** The card core, where we reach it ourselves; else it reads the feed and tells its results over HTTP. */
export interface CardCore {
  /**
   * Hands orders over, at least once each.
   * @throws while they cannot be handed over; they are tried again
   */
  send(orders: readonly OutgoingOrder[]): Promise<void>;
  /** Files of results, whole ones only; none where results come over HTTP. */
  results(): Promise<ResultFile[]>;
  /** Puts a file away with what became of it, once it is dealt with. */
  finish(name: string, taken: boolean, outcome: string): Promise<void>;
}
