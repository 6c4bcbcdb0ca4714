import { z } from "zod";
import { schoolLevels } from "#domain/codes.ts";
import { highestPrice } from "#domain/money/planned-price.ts";
import { lossFeeWays } from "#domain/money/tariff.ts";
import { Category, Day, Money } from "./common.ts";

/** `1` or `true` shows what would change and changes nothing. */
export const DryRunQuery = z.strictObject({ dryRun: z.stringbool().default(false) });

const Fee = z.int().min(0).max(highestPrice).meta({ description: "Whole NT$", example: 20 });

export const PlannedTariff = z
  .strictObject({
    schoolCode: z
      .string()
      .max(6)
      .nullable()
      .default(null)
      .meta({ description: "Of one school; its own price goes before that of its level" }),
    level: z
      .enum(schoolLevels)
      .nullable()
      .default(null)
      .meta({ description: "Of one level of schools; without school and level it holds for all" }),
    category: Category,
    validFrom: Day.meta({ description: "Today or later" }),
    lossFee: Fee,
    cardFee: Fee,
    amountDue: z
      .int()
      .min(1)
      .max(highestPrice)
      .meta({ description: "What is asked: as a rule the higher of the two (C7)", example: 120 }),
    lossFeeFrom: z.enum(lossFeeWays).default("prepaid").meta({
      description:
        "Whether `amountDue` is paid beforehand or, of 僅掛失需退費 alone, taken from the balance when it is refunded (C20): never both",
    }),
  })
  .meta({ id: "PlannedTariff" });

export const PlanTariffsRequest = z
  .strictObject({ prices: z.array(PlannedTariff).min(1).max(100) })
  .meta({ id: "PlanTariffsRequest" });

const Price = z.object({
  schoolCode: z.string().nullable(),
  level: z.string().nullable(),
  category: Category,
  validFrom: Day,
  lossFee: Money,
  cardFee: Money,
  amountDue: Money,
  lossFeeFrom: z.enum(lossFeeWays),
});

export const Tariffs = z
  .object({
    items: z.array(
      z.object({
        ...Price.shape,
        id: z.int(),
        state: z.enum(["past", "inForce", "planned"]),
        note: z.string().nullable().meta({ description: "Where it is not what the manual's rule asks" }),
      }),
    ),
  })
  .meta({ id: "Tariffs" });

export const TariffChanges = z
  .object({
    dryRun: z.boolean(),
    changes: z.array(
      z.object({
        planned: Price,
        before: Price,
        replaces: z.boolean().meta({ description: "Takes the place of one planned from the same day" }),
        schools: z.int().meta({ description: "How many schools ask another price from that day on" }),
        casesKept: z.int().meta({ description: "Open cases there; they keep their price" }),
        drafts: z.int().meta({ description: "Drafts there; they pay the price of the day they are sent" }),
        note: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "TariffChanges" });

const HolidayDay = z
  .strictObject({
    day: Day.meta({ description: "Today or later" }),
    name: z.string().trim().min(1).max(60).meta({ example: "颱風停班" }),
    works: z.boolean().default(false).meta({
      description: "Offices are open on it: a Saturday made up for, or a holiday that is none after all",
    }),
    source: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .meta({ description: "Who says so", example: "人事行政總處公告" }),
  })
  .meta({ id: "HolidayDay" });

export const ChangeHolidaysRequest = z
  .strictObject({ days: z.array(HolidayDay).min(1).max(100) })
  .meta({ id: "ChangeHolidaysRequest" });

export const Holidays = z
  .object({
    items: z.array(z.object({ day: Day, name: z.string(), works: z.boolean(), source: z.string() })),
  })
  .meta({ id: "Holidays" });

export const HolidayChanges = z
  .object({
    dryRun: z.boolean(),
    changes: z.array(
      z.object({
        day: Day,
        before: z.boolean().meta({ description: "Whether offices worked on it" }),
        after: z.boolean(),
        nameBefore: z.string().nullable(),
        name: z.string(),
      }),
    ),
  })
  .meta({ id: "HolidayChanges" });

export type Holidays = z.infer<typeof Holidays>;
export type HolidayChanges = z.infer<typeof HolidayChanges>;
export type Tariffs = z.infer<typeof Tariffs>;
export type TariffChanges = z.infer<typeof TariffChanges>;
