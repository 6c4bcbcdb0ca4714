import process from "node:process";
import { parseArgs } from "node:util";
import { ConfigurationError, readEnvironment } from "#adapters/config/read-environment.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { checkBooks } from "#usecases/ledger/check-books.ts";
import type { Finding } from "#usecases/ledger/finding.ts";
import { accountFigures } from "#usecases/ledger/month-figures.ts";
import { openMoney } from "#usecases/ledger/open-money.ts";
import { startDatabase } from "../main/database.ts";
import { bookClock } from "./books/book-clock.ts";
import { daysOf, tellLinePay } from "./books/line-pay.ts";
import { figureTable, findingLines, openLines, sumLine } from "./books/lines.ts";
import { monthOf } from "./books/month-of.ts";
import { rightsWarning } from "./books/rights-warning.ts";

const options = {
  month: { type: "string" },
  "line-pay": { type: "boolean" },
  days: { type: "string" },
} as const;

/**
 * `npm run books`: proves the ledger and lists every open dollar; works beside a running service, on the embedded database too.
 * `-- --month 2026-11`: what moved in a month. `-- --line-pay [--days 7]`: LINE Pay's own details beside it.
 */
async function main(args: string[]): Promise<boolean> {
  const { values } = parseArgs({ args, options });
  const month = values.month === undefined ? undefined : monthOf(values.month);
  const days = values["line-pay"] ? daysOf(values.days) : undefined;
  const { DATABASE_URL, DATA_DIR } = readEnvironment(process.env);
  const database = await startDatabase(DATABASE_URL, DATA_DIR);
  try {
    const sound = await tell(database.db, month);
    return days === undefined ? sound : (await tellLinePay(database.db, days)) && sound;
  } finally {
    await database.close();
  }
}

/** @returns whether the books are sound */
async function tell(db: PrismaClient, month: { from: string; to: string } | undefined): Promise<boolean> {
  const warning = await rightsWarning(db);
  if (warning) console.log(`warning: ${warning}`);
  const findings: Finding[] = await checkBooks({ db, now: await bookClock(db) });
  const open = await openMoney({ db });
  const figures = await accountFigures({ db }, month);
  const lines = [
    ...openLines(open),
    ...findingLines(findings),
    ...figureTable(figures),
    sumLine(figures, findings),
  ];
  console.log(lines.join("\n"));
  return findings.length === 0;
}

try {
  if (!(await main(process.argv.slice(2)))) process.exitCode = 1;
} catch (error) {
  const known = error instanceof ConfigurationError || error instanceof RangeError;
  const wrongUsage = error instanceof TypeError && "code" in error;
  if (!known && !wrongUsage) throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
}
