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
 * Whether money that somebody tells of may be what we know from somebody else: exactly the same account, amount, day, channel and chain,
 * and not told by this source before. Nothing is guessed from what is near (ADR 22).
 */
export function maySameMoney(told: ToldMoney, known: KnownMoney): boolean {
  const family = givesNumbers(told.source) ? numbered : [told.source];
  return (
    told.account === known.account &&
    told.amount === known.amount &&
    told.paidOn === known.paidOn &&
    told.channel === known.channel &&
    (told.agency === null || known.agency === null || told.agency === known.agency) &&
    !known.sources.some((source) => family.includes(source))
  );
}
