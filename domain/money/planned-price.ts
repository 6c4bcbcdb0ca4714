import type { Day } from "../calendar.ts";
import { categories } from "../category.ts";
import type { FieldMessageKey } from "../field-messages.ts";
import type { Localized } from "../language.ts";
import { money } from "./money.ts";
import type { Tariff } from "./tariff.ts";

/** More than a card costs anywhere is a slip of the finger. */
export const highestPrice = 10_000;

/** What is wrong with a price that somebody plans, by field. @param today a day in Asia/Taipei */
export function priceProblems(
  { schoolCode, level, category, validFrom, lossFee, cardFee, amountDue, lossFeeFrom }: Tariff,
  today: Day,
): Partial<Record<keyof Tariff, FieldMessageKey>> {
  const { losesCard, makesCard, needsRefund } = categories[category];
  return {
    ...(schoolCode !== null && level !== null && { level: "oneScope" }),
    ...(validFrom < today && { validFrom: "dayPast" }),
    ...(!losesCard && lossFee > 0 && { lossFee: "feeNotOfCategory" }),
    ...(!makesCard && cardFee > 0 && { cardFee: "feeNotOfCategory" }),
    // Less than the larger part may be a school's favour; more than the sum is asked by nobody.
    ...(amountDue > lossFee + cardFee && { amountDue: "moreThanParts" }),
    ...(lossFeeFrom === "deducted" && !needsRefund && { lossFeeFrom: "nothingToDeductFrom" }),
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
