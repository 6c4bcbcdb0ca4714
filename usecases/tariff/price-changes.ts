import { type Tariff, tariffFor } from "#domain/money/tariff.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../ports/transaction.ts";
import { whereOpen } from "../rows/case/open-cases.ts";
import type { PriceRow, Scope } from "../rows/tariff/planned-prices.ts";

/** What a planned price changes, and what it does not. */
export interface PriceChange {
  planned: Tariff;
  /** What is asked until then. */
  before: Tariff;
  /** It takes the place of one that was planned from the same day. */
  replaces: boolean;
  /** How many schools ask another amount from that day on. */
  schools: number;
  /** Cases under way there, which keep the price that they were sent with. */
  casesKept: number;
  /** Drafts there: they pay what holds on the day on which they are sent. */
  drafts: number;
}

/** @param known all prices that there are, as they are before */
export async function priceChanges(
  tx: Tx,
  planned: readonly Tariff[],
  known: readonly PriceRow[],
): Promise<PriceChange[]> {
  const schools = await tx.school.findMany({ where: { listed: true }, select: { code: true, level: true } });
  const changes: PriceChange[] = [];
  for (const price of planned) {
    const { schoolCode, level, category, validFrom } = price;
    const others = known.filter((row) => !sameRow(row, price));
    const wanted = { category, schoolCode: schoolCode ?? "", level, day: validFrom };
    const affected = schools.filter((school) => {
      const at = { category, schoolCode: school.code, level: school.level, day: validFrom };
      return inScope(school, price) && tariffFor([...others, price], at) === price;
    });
    changes.push({
      planned: price,
      before: tariffFor(others, { ...wanted, level: level ?? (await levelOf(tx, schoolCode)) }),
      replaces: others.length < known.length,
      schools: affected.length,
      casesKept: await tx.cardCase.count({ where: { ...whereOpen, category, school: whereOf(price) } }),
      drafts: await draftsOf(tx, price),
    });
  }
  return changes;
}

function sameRow(row: PriceRow, price: Tariff): boolean {
  return (
    row.schoolCode === price.schoolCode &&
    row.level === price.level &&
    row.category === price.category &&
    row.validFrom === price.validFrom
  );
}

function inScope(school: { code: string; level: string }, { schoolCode, level }: Scope): boolean {
  if (schoolCode !== null) return school.code === schoolCode;
  return level === null || school.level === level;
}

function whereOf({ schoolCode, level }: Scope): Prisma.SchoolWhereInput {
  if (schoolCode !== null) return { code: schoolCode };
  return level === null ? {} : { level };
}

async function levelOf(tx: Tx, code: string | null): Promise<string | null> {
  if (code === null) return null;
  const school = await tx.school.findUnique({ where: { code }, select: { level: true } });
  return school?.level ?? null;
}

async function draftsOf(tx: Tx, { schoolCode, level, category }: Tariff): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM "Draft" d LEFT JOIN "School" s ON s.code = d.fields->>'schoolCode'
    WHERE d.fields->>'category' = ${category}
      AND (${schoolCode}::text IS NULL OR s.code = ${schoolCode})
      AND (${level}::text IS NULL OR s.level = ${level})`;
  return Number(row!.count);
}
