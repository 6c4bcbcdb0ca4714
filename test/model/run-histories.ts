import { planRound } from "./plan.ts";
import { type Outcome, runRound } from "./run-round.ts";
import type { Round } from "./step.ts";

/** As many histories as one database sees, each of at most so many steps. */
const size = { histories: 40, steps: 10 };

const REPLAYS = 3;

export interface Report {
  histories: number;
  deeds: number;
  moves: Record<string, number>;
  /** Of the round that broke something: how to see it again. */
  failure?: string;
}

/** What is asked for from outside: `npm run model`. */
const wish = {
  seed: process.env.MODEL_SEED ?? "1",
  histories: Number(process.env.MODEL_HISTORIES ?? 80),
  /** One round alone, and of it one history alone. */
  round: process.env.MODEL_ROUND,
  history: process.env.MODEL_HISTORY,
};

/** Runs every second round, so that two processes share the work; stops at the first that breaks something. */
export async function runHalf(half: 0 | 1): Promise<Report> {
  const report: Report = { histories: 0, deeds: 0, moves: {} };
  for (const i of roundsOf(half)) {
    const round = narrowed(planRound(`${wish.seed}/${i}`, size));
    const outcome = await runRound(round);
    report.histories += round.histories.length;
    report.deeds += outcome.trace.length;
    for (const [name, count] of Object.entries(outcome.moves))
      report.moves[name] = (report.moves[name] ?? 0) + count;
    if (outcome.broken.length > 0) return { ...report, failure: await story(round, i, outcome) };
  }
  return report;
}

function roundsOf(half: 0 | 1): number[] {
  const all =
    wish.round === undefined
      ? Array.from({ length: Math.ceil(wish.histories / size.histories) }, (_, i) => i)
      : [Number(wish.round)];
  return all.filter((i) => i % 2 === half);
}

function narrowed(round: Round): Round {
  if (wish.history === undefined) return round;
  return { ...round, histories: round.histories.filter(({ name }) => name === wish.history) };
}

/** PostgreSQL and Node are real, so a race may go otherwise next time: it says how often it broke again. */
async function story(round: Round, index: number, { broken, trace }: Outcome): Promise<string> {
  let again = 0;
  for (let i = 0; i < REPLAYS; i++) if ((await runRound(round)).broken.length > 0) again++;
  const rules = broken.map(({ rule, where, after }) => `  ${rule}: ${where}, after ${after}`);
  return [
    `seed ${wish.seed}, round ${index}: broken again in ${again} of ${REPLAYS} replays`,
    ...rules,
    ...trace,
  ].join("\n");
}
