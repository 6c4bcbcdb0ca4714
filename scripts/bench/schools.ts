import { openDatabase } from "#prisma/client.ts";
import { findSchools } from "#usecases/school-directory/find-schools.ts";
import { benchServer, fill } from "./bench-server.ts";
import { machine, say } from "./table.ts";

/** Milliseconds that a search may take in the process, at the 95th percentile of every kind. */
const TARGET = 10;
const ROUNDS = 5;
/** Every so many-th school is looked for. */
const STEP = 20;

const server = await benchServer();
try {
  const url = await server.emptyDatabase();
  await fill(url);
  const db = openDatabase(url, 2);
  const deps = { db, now: () => new Date() };
  const { ms: first, found: schools } = await timed(() => findSchools(deps, {}));
  say(machine(server.name));
  say(`${schools.length} schools; the first search of a process reads them: ${first.toFixed(0)} ms\n`);
  const some = schools.filter((_, index) => index % STEP === 0);
  const kinds: Record<string, string[]> = {
    "official name": some.map(({ name }) => name),
    "first two characters typed": some.map(({ name }) => name.replace(/^.*[立市縣]/u, "").slice(0, 2)),
    "county and name in one": some.map(({ name, county }) => `${county.slice(0, -1)}${name.slice(-4)}`),
    "in English": ["National", "Kaohsiung University of Science", "univ", "e", "taipei univ tech"],
    code: some.map(({ code }) => code),
    "what most schools have": ["國小", "國立", "市立", "學", "高雄", "國中", "中"],
    "what none has": ["霍格華茲", "悠遊卡", "abc def", "國小 9999"],
  };
  let worst = 0;
  for (const [kind, queries] of Object.entries(kinds)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++)
      for (const q of queries) times.push((await timed(() => findSchools(deps, { q }))).ms);
    const at = (share: number) => times.toSorted((a, b) => a - b)[Math.ceil(share * times.length) - 1]!;
    worst = Math.max(worst, at(0.95));
    const figures = [at(0.5), at(0.95), at(1)].map((ms) => ms.toFixed(2).padStart(7)).join("");
    say(`${kind.padEnd(28)}${figures}  p50, p95, most in ms of ${times.length}`);
  }
  say(`\np95 of the slowest kind: ${worst.toFixed(2)} ms (target ${TARGET})`);
  if (worst > TARGET) process.exitCode = 1;
  await db.$disconnect();
} finally {
  await server.close();
}

async function timed<Found>(search: () => Promise<Found>): Promise<{ ms: number; found: Found }> {
  const start = performance.now();
  const found = await search();
  return { ms: performance.now() - start, found };
}
