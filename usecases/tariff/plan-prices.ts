import { type Day, dayOf } from "#domain/calendar.ts";
import { DomainError } from "#domain/errors.ts";
import type { FieldMessageKey } from "#domain/field-messages.ts";
import { priceProblems } from "#domain/money/planned-price.ts";
import type { Tariff } from "#domain/money/tariff.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { dayToColumn } from "../rows/day-column.ts";
import { type Staff, staffActor } from "../rows/staff/staff.ts";
import { allPrices, type PriceRow, sameSlot, slotKey } from "../rows/tariff/planned-prices.ts";
import { type PriceChange, priceChanges } from "./price-changes.ts";

/**
 * Adds prices from days to come, or shows what they would change. Cases keep the price that they were sent with; a price that has begun is never
 * edited, and one that has not begun is replaced by another from the same day.
 * @param dryRun changes nothing
 * @throws DomainError validation_failed, with the number of the row before each field
 */
export async function planPrices(
  { db, now }: Pick<Deps, "db" | "now">,
  staff: Staff,
  { prices, dryRun }: { prices: readonly Tariff[]; dryRun: boolean },
): Promise<PriceChange[]> {
  return db.$transaction(async (tx) => {
    // Two who plan at once see each other's prices.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('tariffs'))`;
    const at = now();
    const known = await allPrices(tx);
    await refuseFaulty(tx, prices, known, dayOf(at));
    const changes = await priceChanges(tx, prices, known);
    if (dryRun) return changes;
    for (const price of prices) await write(tx, price, sameSlot(known, price));
    // Of each price what it takes the place of: the one that was planned from the same day, else the one that holds until then.
    const details = {
      prices: changes.map(({ planned, before }) => ({
        ...planned,
        before: { ...(sameSlot(known, planned) ?? before) },
      })),
    };
    await appendAudit(tx, {
      at,
      actor: staffActor(staff),
      action: "settings.tariffs",
      subject: "tariffs",
      details,
    });
    return changes;
  });
}

async function refuseFaulty(
  tx: Tx,
  prices: readonly Tariff[],
  known: readonly PriceRow[],
  today: Day,
): Promise<void> {
  const wanted = prices.flatMap(({ schoolCode }) => schoolCode ?? []);
  const schools = await tx.school.findMany({ where: { code: { in: wanted } }, select: { code: true } });
  const codes = new Set(schools.map(({ code }) => code));
  const slots = prices.map(slotKey);
  const fields = prices.flatMap((price, index) => {
    const { schoolCode } = price;
    const same = sameSlot(known, price);
    const problems: Partial<Record<keyof Tariff, FieldMessageKey>> = {
      ...(slots.indexOf(slotKey(price)) !== index && { validFrom: "twice" }),
      ...(same && same.validFrom <= today && { validFrom: "priceBegun" }),
      ...(schoolCode !== null && !codes.has(schoolCode) && { schoolCode: "noSuchSchool" }),
      ...priceProblems(price, today),
    };
    return Object.entries(problems).map(([field, problem]) => [`prices.${index}.${field}`, problem] as const);
  });
  if (fields.length > 0) throw new DomainError("validation_failed", { fields: Object.fromEntries(fields) });
}

/** Nobody can have been asked a price that has not begun, so its row may go. */
async function write(tx: Tx, { validFrom, ...price }: Tariff, replaced: PriceRow | undefined): Promise<void> {
  if (replaced) await tx.tariff.delete({ where: { id: replaced.id } });
  await tx.tariff.create({ data: { ...price, validFrom: dayToColumn(validFrom) } });
}
