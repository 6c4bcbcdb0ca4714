import type { Day } from "../calendar.ts";
import type { Channel, MoneySource } from "../codes.ts";

/** Money as a source tells of it. */
export interface ToldMoney {
  source: MoneySource;
  channel: Channel;
  /** The sender's own number, unique within its channel where the source gives numbers. */
  externalId: string;
  /** 14 digits. */
  account: string;
  /** Whole NT$. */
  amount: number;
  paidOn: Day;
  /** The store chain, where the source names it. */
  agency: string | null;
}

/** A receipt, and who has told of it so far. */
export interface KnownMoney extends Omit<ToldMoney, "source"> {
  sources: readonly MoneySource[];
}

/** Callback and CSV give the same numbers, so that neither can mean money that the other one numbers differently. */
const numbered: readonly MoneySource[] = ["callback", "csv"];

/** Whether two sources tell of a payment under one number. */
export const givesNumbers = (source: MoneySource): boolean => numbered.includes(source);

/**
 * The receipt that stands for money that somebody tells of, or none: exactly the same account, amount, day and channel, and not told by this
 * source before. Nothing is guessed from what is near (ADR 22). A callback names no chain, so that of two payments at two chains the wrong one may
 * have been called by the first file; that is why the chain only decides between receipts, of the same one first.
 * @param known oldest first
 */
export function sameMoney<Known extends KnownMoney>(
  told: ToldMoney,
  known: readonly Known[],
): Known | undefined {
  const family = givesNumbers(told.source) ? numbered : [told.source];
  const candidates = known.filter(
    ({ account, amount, paidOn, channel, sources }) =>
      told.account === account &&
      told.amount === amount &&
      told.paidOn === paidOn &&
      told.channel === channel &&
      !sources.some((source) => family.includes(source)),
  );
  if (told.agency === null) return candidates[0];
  return (
    candidates.find(({ agency }) => agency === told.agency) ??
    candidates.find(({ agency }) => agency === null) ??
    candidates[0]
  );
}
