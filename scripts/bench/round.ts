import type { BotProcess, Counted } from "./child.ts";
import { drive, type Load, type Outcome } from "./drive.ts";
import { postgresCpu } from "./postgres-cpu.ts";

/** What a run of one bot came to. */
export interface Round {
  outcome: Outcome;
  rate: number;
  /** Microseconds of CPU a turn: of the bot, of PostgreSQL, of this process (the students and LINE). */
  cpu: { bot: number; postgres: number | undefined; driver: number };
  phases: Counted["phases"];
}

export async function round(
  bot: BotProcess,
  databaseUrl: string,
  load: Omit<Load, "origin">,
): Promise<Round> {
  const [before, store] = [await bot.ask(), await postgresCpu(databaseUrl)];
  const started = process.cpuUsage();
  const outcome = await drive({ ...load, origin: bot.origin });
  const driver = spent(process.cpuUsage(started));
  const [after, later] = [await bot.ask(), await postgresCpu(databaseUrl)];
  const each = (microseconds: number) => microseconds / outcome.turns;
  return {
    outcome,
    rate: outcome.turns / outcome.seconds,
    cpu: {
      bot: each(spent(after.cpu) - spent(before.cpu)),
      postgres: store === undefined || later === undefined ? undefined : each(later - store),
      driver: each(driver),
    },
    phases: after.phases,
  };
}

function spent({ user, system }: NodeJS.CpuUsage): number {
  return user + system;
}
