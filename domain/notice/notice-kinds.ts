import type { NoticeKind } from "../codes.ts";
import { foldMinutes } from "../facts.ts";

/** How one kind of notice goes out. */
export type NoticeRule = {
  /** From 22:00 to 8:00: it rings as by day, comes without a sound, or waits for the morning. */
  night: "rings" | "silent" | "waits";
  /** Minutes that it waits for more of the same case, since the desk takes several steps at once. */
  waitsMinutes: number;
  /** A later push of the same case may carry it, by its title: all else that it says stands in that one's sentence too. */
  folds: boolean;
  /** Raised with every change of its words; each notice keeps the one that it was queued with. */
  version: string;
};

/** Each kind of notice as data. When one is worth a push of its own says `worthPush`. */
export const noticeRules: Record<NoticeKind, NoticeRule> = {
  // What she did a moment ago is confirmed aloud even at night; all else can wait for the morning.
  caseSubmitted: { night: "rings", waitsMinutes: 0, folds: true, version: "2" },
  casePaid: { night: "silent", waitsMinutes: 0, folds: true, version: "2" },
  caseApproved: { night: "silent", waitsMinutes: 0, folds: true, version: "1" },
  caseReturned: { night: "silent", waitsMinutes: 0, folds: false, version: "2" },
  paymentDue: { night: "waits", waitsMinutes: 0, folds: true, version: "1" },
  billRenewed: { night: "waits", waitsMinutes: 0, folds: false, version: "1" },
  caseLapsed: { night: "waits", waitsMinutes: 0, folds: false, version: "1" },
  caseVoided: { night: "silent", waitsMinutes: 0, folds: false, version: "1" },
  oldCardReceived: { night: "silent", waitsMinutes: foldMinutes, folds: true, version: "1" },
  cardProduced: { night: "silent", waitsMinutes: foldMinutes, folds: true, version: "1" },
  cardShipped: { night: "silent", waitsMinutes: foldMinutes, folds: true, version: "1" },
  pickUpReminder: { night: "waits", waitsMinutes: 0, folds: true, version: "1" },
  // They say sums, which no other notice of the case says.
  refundSent: { night: "silent", waitsMinutes: foldMinutes, folds: false, version: "2" },
  refundReturned: { night: "silent", waitsMinutes: 0, folds: false, version: "2" },
  caseClosed: { night: "silent", waitsMinutes: foldMinutes, folds: true, version: "1" },
  wrongAmount: { night: "silent", waitsMinutes: 0, folds: false, version: "2" },
  surplusMoney: { night: "silent", waitsMinutes: 0, folds: false, version: "1" },
  lateMoney: { night: "silent", waitsMinutes: 0, folds: false, version: "1" },
  cashReturned: { night: "silent", waitsMinutes: 0, folds: false, version: "1" },
  surplusDetailsAsked: { night: "silent", waitsMinutes: 0, folds: false, version: "1" },
  surplusReturned: { night: "silent", waitsMinutes: 0, folds: false, version: "1" },
  surplusCameBack: { night: "silent", waitsMinutes: 0, folds: false, version: "1" },
  paymentSetAside: { night: "silent", waitsMinutes: 0, folds: false, version: "1" },
  lossAsked: { night: "silent", waitsMinutes: 0, folds: false, version: "1" },
  lossConfirmed: { night: "silent", waitsMinutes: 0, folds: true, version: "1" },
  balanceMoved: { night: "silent", waitsMinutes: foldMinutes, folds: true, version: "1" },
  nothingToRefund: { night: "silent", waitsMinutes: 0, folds: false, version: "1" },
  caseBound: { night: "silent", waitsMinutes: 0, folds: false, version: "1" },
};
