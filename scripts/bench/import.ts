import { loadavg } from "node:os";
import process from "node:process";
import { parseArgs } from "node:util";
import { openDatabase } from "#prisma/client.ts";
import { testDeps } from "#test/factories/deps.ts";
import { storeDetail, storeFile } from "#test/support/collector-files.ts";
import { importFile } from "#usecases/import/import-file.ts";
import { benchServer, fill } from "./bench-server.ts";
import { copied } from "./copied-lines.ts";
import { openBills } from "./open-bills.ts";
import { postgresCpu } from "./postgres-cpu.ts";
import { machine, say } from "./table.ts";

/**
 * `npm run bench:import [-- --lines N]`: a chain's file of 100,000 lines against as many open bills, beside a plain COPY of the same lines.
 * Exits 1 when it takes longer than 20 s for 100,000, or when memory grows with the lines.
 */
const { values } = parseArgs({ options: { lines: { type: "string", default: "100000" } } });
const lines = Number(values.lines);
const MOST_SECONDS = (20 * lines) / 100_000;
/** What the process may grow by after the first fifth of the lines. */
const MOST_GROWTH_MB = 64;
const AMOUNT = 120;
/** One in this many names no account of ours, or is short of its bill. */
const UNKNOWN_EVERY = 250;
const SHORT_EVERY = 1_000;

const rss = () => process.memoryUsage.rss() / 1024 / 1024;
const server = await benchServer();
try {
  const url = await server.emptyDatabase();
  await fill(url);
  const db = openDatabase(url, 4);
  const deps = await testDeps(db);
  say(`${machine(server.name)} Load ${loadavg()[0]!.toFixed(1)}.`);
  const accounts = await openBills(deps, { count: lines, amount: AMOUNT, unknownEvery: UNKNOWN_EVERY });
  const sums = accounts.map((_, index) => (index % SHORT_EVERY === 7 ? AMOUNT - 20 : AMOUNT));
  const details = accounts.map((account, index) => storeDetail({ account, amount: sums[index]! }));
  const floor = await copied(url, details);
  const bytes = storeFile(details, { total: sums.reduce((sum, one) => sum + one, 0) });
  // The file alone stays in memory.
  for (const each of [accounts, sums, details]) each.length = 0;

  let early = 0;
  let peak = 0;
  const own = process.cpuUsage();
  const theirs = (await postgresCpu(url)) ?? Number.NaN;
  const start = performance.now();
  const { outcomes } = await importFile(deps, { name: "bench", bytes, by: "command" }, ({ done }) => {
    if (done <= lines / 5) early = Math.max(early, rss());
    peak = Math.max(peak, rss());
  });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(own);
  const postgres = (((await postgresCpu(url)) ?? Number.NaN) - theirs) / 1e6;
  say(JSON.stringify(outcomes));
  say(`${lines} lines in ${seconds.toFixed(1)} s: ${Math.round(lines / seconds)} lines/s`);
  say(`CPU: ${((user + system) / 1e6).toFixed(1)} s in the process, ${postgres.toFixed(1)} s in PostgreSQL`);
  say(
    `floor: COPY of the same lines ${floor.toFixed(2)} s, ${(seconds / floor).toFixed(0)} times faster than the import`,
  );
  say(`memory: ${Math.round(early)} MB after a fifth of the lines, ${Math.round(peak)} MB at most`);
  await db.$disconnect();
  if (seconds > MOST_SECONDS || peak - early > MOST_GROWTH_MB) {
    say(`over: ${MOST_SECONDS} s and ${MOST_GROWTH_MB} MB more are allowed`);
    process.exitCode = 1;
  }
} finally {
  await server.close();
}
