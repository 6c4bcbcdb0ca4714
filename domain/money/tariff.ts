import type { Day } from "../calendar.ts";
import type { Category } from "../category.ts";
import type { Localized } from "../language.ts";
import { money } from "./money.ts";

/** Whether what is asked for is paid beforehand or taken from the balance of the card when it is refunded (C20): never both. */
export const lossFeeWays = ["prepaid", "deducted"] as const;
export type LossFeeFrom = (typeof lossFeeWays)[number];

/**
 * A dated price in whole NT$, of one school, or of a level of schools, or, with neither, of all. A school's own row goes before that of its level,
 * and that before the general one.
 */
export type Tariff = {
  category: Category;
  schoolCode: string | null;
  level: string | null;
  validFrom: Day;
  lossFee: number;
  cardFee: number;
  /** What is asked for. Not the sum of the two: a new card includes the loss report (C7). */
  amountDue: number;
  lossFeeFrom: LossFeeFrom;
};

/** A price as a case keeps it, whole NT$: to be paid beforehand, or to be taken from the balance. One of the two is 0. */
export interface FrozenPrice {
  lossFee: number;
  cardFee: number;
  amountDue: number;
  deductedFee: number;
}

export function frozenPrice({ lossFee, cardFee, amountDue, lossFeeFrom }: Tariff): FrozenPrice {
  return lossFeeFrom === "deducted"
    ? { lossFee, cardFee, amountDue: 0, deductedFee: amountDue }
    : { lossFee, cardFee, amountDue, deductedFee: 0 };
}

const everywhere = {
  schoolCode: null,
  level: null,
  validFrom: "2020-01-01",
  lossFeeFrom: "prepaid",
} as const;

/** The prices of the manual (R100–R102). */
export const defaultTariffs: readonly Tariff[] = [
  { ...everywhere, category: "LOSS_REISSUE", lossFee: 20, cardFee: 120, amountDue: 120 },
  { ...everywhere, category: "LOSS_REFUND", lossFee: 20, cardFee: 0, amountDue: 20 },
  { ...everywhere, category: "LOSS_ONLY", lossFee: 20, cardFee: 0, amountDue: 20 },
  { ...everywhere, category: "REISSUE", lossFee: 0, cardFee: 120, amountDue: 120 },
];

/**
 * The price in force for a school on a day: its own row before that of its level before the general one, of each the latest that has begun.
 * @param wanted a school that is not known has no level and pays the general price
 * @throws Error if the tariff data has no such row
 */
export function tariffFor<T extends Tariff>(
  tariffs: readonly T[],
  wanted: { category: Category; schoolCode: string; level: string | null; day: Day },
): T {
  const { category, schoolCode, level, day } = wanted;
  const begun = tariffs.filter((tariff) => tariff.category === category && tariff.validFrom <= day);
  const found =
    latest(begun.filter((tariff) => tariff.schoolCode === schoolCode)) ??
    latest(
      begun.filter((tariff) => tariff.schoolCode === null && level !== null && tariff.level === level),
    ) ??
    latest(begun.filter((tariff) => tariff.schoolCode === null && tariff.level === null));
  if (!found) throw new Error(`No tariff for ${category} at school ${schoolCode} on ${day}`);
  return found;
}

/** The remark that explains an amount that is not the sum of its parts: 補卡含掛失, or taken from the balance. */
export function feeNote({
  lossFee,
  cardFee,
  amountDue,
  deductedFee = 0,
}: Pick<Tariff, "lossFee" | "cardFee" | "amountDue"> & Partial<FrozenPrice>): Localized | null {
  if (deductedFee > 0) return takenFromBalance(deductedFee);
  const includesLoss = lossFee > 0 && cardFee > 0 && amountDue < lossFee + cardFee;
  return includesLoss ? lossIncluded : null;
}

/** Of a price that is taken from the balance (C20). @param amount whole NT$ */
export function takenFromBalance(amount: number): Localized {
  return { zh: `${money(amount)} 從退費餘額扣除`, en: `${money(amount)} is taken from the refund` };
}

const lossIncluded: Localized = { zh: "補卡含掛失", en: "The new card includes the loss report" };

function latest<T extends Tariff>(tariffs: readonly T[]): T | undefined {
  return tariffs.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom)).at(-1);
}
