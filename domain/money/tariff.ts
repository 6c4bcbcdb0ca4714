import type { Day } from "../calendar.ts";
import type { Category } from "../category.ts";
import type { Localized } from "../language.ts";

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
};

const everywhere = { schoolCode: null, level: null, validFrom: "2020-01-01" };

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

/** The remark that explains an amount below the sum of its parts: 補卡含掛失. */
export function feeNote({ lossFee, cardFee, amountDue }: Pick<Tariff, "lossFee" | "cardFee" | "amountDue">) {
  const includesLoss = lossFee > 0 && cardFee > 0 && amountDue < lossFee + cardFee;
  return includesLoss ? lossIncluded : null;
}

const lossIncluded: Localized = { zh: "補卡含掛失", en: "The new card includes the loss report" };

function latest<T extends Tariff>(tariffs: readonly T[]): T | undefined {
  return tariffs.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom)).at(-1);
}
