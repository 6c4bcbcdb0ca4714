import process from "node:process";
import { ConfigurationError, readEnvironment } from "#adapters/config/read-environment.ts";
import { serviceConfig } from "#adapters/config/service-config.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { reconcileLinePay } from "#usecases/payment/reconcile-line-pay.ts";
import { linePayOf, settingsOf } from "../../main/build-deps.ts";
import { bookClock } from "./book-clock.ts";

/**
 * How many days back, 7 unless told.
 * @throws RangeError for what is no number from 1 to 366
 */
export function daysOf(text = "7"): number {
  const days = Number(text);
  if (!/^\d{1,3}$/.test(text) || days < 1 || days > 366)
    throw new RangeError("--days wants a number from 1 to 366");
  return days;
}

/**
 * Sets our payments of some days beside LINE Pay's details, as the worker does daily, and prints what differs.
 * @returns whether both sides agree
 * @throws ConfigurationError where LINE Pay is not set up
 */
export async function tellLinePay(db: PrismaClient, days: number): Promise<boolean> {
  const config = serviceConfig(readEnvironment(process.env));
  const linePay = linePayOf(config);
  if (!linePay) throw new ConfigurationError("LINE_PAY_CHANNEL_ID and LINE_PAY_CHANNEL_SECRET are not set");
  const deps = { db, now: await bookClock(db), settings: settingsOf(config), linePay };
  const { pairs, unanswered } = await reconcileLinePay(deps, days);
  const differing = pairs.filter(({ comparison }) => comparison !== "same" && comparison !== "refundOpen");
  for (const { transactionId, comparison, ours, theirs } of differing)
    console.log(
      `WRONG LINE Pay · ${transactionId} · ${comparison} · ours ${net(ours)}, theirs ${net(theirs)}`,
    );
  console.log(
    `LINE Pay: ${pairs.length} payments of ${days} days compared, ${differing.length} differ, ${unanswered} without an answer`,
  );
  return differing.length === 0 && unanswered === 0;
}

const net = (side: { paid: number; returned: number } | null) => (side ? side.paid - side.returned : 0);
