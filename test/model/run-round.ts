import { workCardCore } from "./card-core.ts";
import { handCashOver } from "./cash.ts";
import { type Broken, checkAlways, checkAtRest } from "./check.ts";
import { dyingAt } from "./crash.ts";
import { deliverCsv, deliverFiles, deliverSettlements } from "./files.ts";
import { begin, type Living, perform } from "./perform.ts";
import { planPrice } from "./prices.ts";
import { payRefunds } from "./refunds.ts";
import type { Between, Round, Step } from "./step.ts";
import { heal, sweep } from "./sweeps.ts";
import { type ModelWorld, modelWorld } from "./world.ts";

/** How many histories move at the same time. */
const AT_ONCE = 8;

export interface Outcome {
  broken: (Broken & { after: string })[];
  trace: string[];
  /** How often money moved in each way, by the world's own record. */
  moves: Record<string, number>;
}

/** Runs a round, one step of every history after the other, and checks after each. Stops at the first rule that breaks. */
export async function runRound(
  round: Round,
  prepare?: (world: ModelWorld) => Promise<void>,
): Promise<Outcome> {
  const world = await modelWorld();
  try {
    await prepare?.(world);
    const living = [];
    for (const plan of round.histories) living.push(await begin(world, plan));
    const broken = await wander(world, living, round).catch(surprise);
    const trace = living.flatMap((one) => one.trace.map((line) => `history ${one.plan.name}: ${line}`));
    const moves = countBy(world.outside.money.list(), ({ who, effect }) => `${who} ${effect}`);
    return { broken, trace, moves };
  } finally {
    await world.close();
  }
}

async function wander(world: ModelWorld, living: Living[], { between }: Round) {
  for (const [i, pause] of between.entries()) {
    await eachOf(living, async (one) => {
      const step = one.plan.steps[i];
      if (step) await take(one, step);
    });
    const broken = (await broke(world, `step ${i}`)) ?? (await pass(world, pause, i));
    if (broken) return broken;
  }
  return rest(world);
}

/** Refusals are answers; whatever else is thrown is a fault. */
function surprise(error: unknown) {
  const where = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [{ rule: "nothing fails by surprise", where, after: "a step that its trace does not show" }];
}

function countBy<T>(items: readonly T[], nameOf: (item: T) => string): Record<string, number> {
  const groups = Object.entries(Object.groupBy(items, nameOf));
  return Object.fromEntries(groups.map(([name, group]) => [name, group?.length ?? 0]));
}

async function take(living: Living, { crash, beside, ...deed }: Step): Promise<void> {
  const { deps } = living.world;
  const mortal = crash ? { ...deps, db: dyingAt(deps.db, crash) } : deps;
  const [how, besides] = await Promise.all([
    perform(living, deed, mortal),
    beside && perform(living, beside, deps),
  ]);
  living.trace.push(`${JSON.stringify({ ...deed, crash })} → ${how}`);
  if (beside) living.trace.push(`  beside ${JSON.stringify(beside)} → ${besides}`);
}

async function pass(world: ModelWorld, between: Between, i: number) {
  world.advance(between.advanceMs);
  if (between.restart) await world.restart();
  if (between.price) await planPrice(world, between.price);
  if (between.cash) await handCashOver(world);
  await deliverFiles(world, between.files);
  if (between.csv) await deliverCsv(world);
  if (between.settlements) await deliverSettlements(world);
  await payRefunds(world, between.payingBank);
  await workCardCore(world, between.cardCore);
  if (between.sweeps) await sweep(world, between.faults);
  return broke(world, `what came after step ${i}`);
}

async function rest(world: ModelWorld) {
  await heal(world);
  const broken = [...(await checkAlways(world)), ...(await checkAtRest(world))];
  return broken.map((one) => ({ ...one, after: "healing" }));
}

async function broke(world: ModelWorld, after: string) {
  const broken = await checkAlways(world);
  return broken.length > 0 ? broken.map((one) => ({ ...one, after })) : undefined;
}

async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
