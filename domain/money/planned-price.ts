import type { Day } from "../calendar.ts";
import { categories } from "../category.ts";
import type { FieldMessageKey } from "../field-messages.ts";
import type { Localized } from "../language.ts";
import { money } from "./money.ts";
import type { Tariff } from "./tariff.ts";

/** Whether the loss fee is paid beforehand or taken from the balance (C20). */
export const lossFeeWays = ["prepaid", "deducted"] as const;
export type LossFeeFrom = (typeof lossFeeWays)[number];

export type PlannedPrice = Tariff & { lossFeeFrom: LossFeeFrom };

/** More than a card costs anywhere is a slip of the finger. */
export const highestPrice = 10_000;

/** What is wrong with a price that somebody plans, by field. @param today a day in Asia/Taipei */
export function priceProblems(
  { schoolCode, level, category, validFrom, lossFee, cardFee, amountDue, lossFeeFrom }: PlannedPrice,
  today: Day,
): Partial<Record<keyof PlannedPrice, FieldMessageKey>> {
  const { losesCard, makesCard } = categories[category];
  return {
    ...(schoolCode !== null && level !== null && { level: "oneScope" }),
    ...(validFrom < today && { validFrom: "dayPast" }),
    ...(!losesCard && lossFee > 0 && { lossFee: "feeNotOfCategory" }),
    ...(!makesCard && cardFee > 0 && { cardFee: "feeNotOfCategory" }),
    // Less than the larger part may be a school's favour; more than the sum is asked by nobody.
    ...(amountDue > lossFee + cardFee && { amountDue: "moreThanParts" }),
    ...(lossFeeFrom === "deducted" && { lossFeeFrom: "deductionNotOffered" }),
  };
}

/** Said where what is asked for is not the larger of its parts, as the manual has it (C7); nothing where it is. */
export function priceNote({ lossFee, cardFee, amountDue }: Tariff): Localized | null {
  const usual = Math.max(lossFee, cardFee);
  if (amountDue === usual) return null;
  return {
    zh: `應收 ${money(amountDue)} 和手冊的算法不同：補卡含掛失，取較高的一項 ${money(usual)}`,
    en: `${money(amountDue)} is not what the manual asks: a new card includes the loss report, so the higher part, ${money(usual)}`,
  };
}
