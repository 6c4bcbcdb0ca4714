import type { CardOrderKind, IdType, PhotoMode } from "../codes.ts";

/** Whose card an order is about: all three facts name it, as at a query (R80). */
interface Holder {
  schoolCode: string;
  schoolName: string;
  studentNo: string;
  name: string;
  idType: IdType;
  idNumber: string;
}

/** All that the card core needs for each order. */
interface OrderPayloads {
  /** The card whose e-purse is stopped. */
  STOP: Holder;
  /** What is printed, and the photo: a new one by `GET …/feed/:seq/photo`, or the one of the old card. */
  PRODUCE: Holder & { printName: string; photo: PhotoMode; remark: string | null };
  /** From the stopped card to the one that ends on `newCardTail`; null where it was made without our hearing its number. */
  TRANSFER: Holder & { newCardTail: string | null; balance: number | null };
  /** The stopped card whose balance is fetched. */
  REFUND_BALANCE: Holder;
}

export type OrderPayload = OrderPayloads[CardOrderKind];

/** What a payload is made of; the ID number opened. */
export interface PayloadSource extends Holder {
  photoMode: PhotoMode | null;
  remark: string | null;
  newCardTail: string | null;
  /** Whole NT$ that the stop has told. */
  balance: number | null;
}

const makers: { [Kind in CardOrderKind]: (source: PayloadSource, holder: Holder) => OrderPayloads[Kind] } = {
  STOP: (_, holder) => holder,
  PRODUCE: ({ name, photoMode, remark }, holder) => ({
    ...holder,
    printName: name,
    photo: photoMode ?? "KEEP",
    remark,
  }),
  TRANSFER: ({ newCardTail, balance }, holder) => ({ ...holder, newCardTail, balance }),
  REFUND_BALANCE: (_, holder) => holder,
};

export function orderPayload(kind: CardOrderKind, source: PayloadSource): OrderPayload {
  const { schoolCode, schoolName, studentNo, name, idType, idNumber } = source;
  return makers[kind](source, { schoolCode, schoolName, studentNo, name, idType, idNumber });
}
