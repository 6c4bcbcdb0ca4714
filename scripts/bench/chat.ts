import { availableParallelism } from "node:os";
import { benchDatabase } from "./bench-database.ts";
import { type BotProcess, type Counted, startBotProcess } from "./child.ts";
import { drive, type Outcome } from "./drive.ts";
import { startLineStandIn } from "./line-stand-in.ts";
import { walk } from "./walk.ts";

const CHANNEL_SECRET = "bench-channel-secret";
const SIZES = [1, 32, 128];
const TURNS: Record<number, number> = { 1: 1_000, 32: 12_000, 128: 12_000 };
const WARM_UP = 4_000;

const say = (line = "") => process.stdout.write(`${line}\n`);
const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const ms = (value: number) => value.toFixed(2).padStart(8);

const line = await startLineStandIn();
const database = await benchDatabase();
const bots: BotProcess[] = [];
try {
  const env = { CHANNEL_SECRET, LINE_URL: line.url, DATABASE_URL: database.url, NODE_ENV: "production" };
  say(
    `${availableParallelism()} cores, Node ${process.version}, ${database.server}; everything on loopback.`,
  );
  say(`Walk of ${walk.length} turns: ${walk.map((turn) => Object.values(turn)[0]).join(", ")}`);
  say("LINE's stand-in and the students share one process; each bot has its own, PostgreSQL its own.");
  const echo = await startBotProcess("echo-process.ts", env);
  const bot = await startBotProcess("bot-process.ts", env);
  bots.push(echo, bot);
  const results = new Map<string, number>();
  for (const { origin } of bots) await measure(origin, 32, WARM_UP, true);
  await bot.ask();
  for (const students of SIZES) {
    say();
    say(
      `${students} student${students > 1 ? "s" : ""}        turns/s   reply p50   reply p99     ack p50     ack p99  lost`,
    );
    for (const [name, process] of [
      ["echo bot", echo],
      ["this bot", bot],
    ] as const) {
      const before = await process.ask();
      const outcome = await measure(process.origin, students, TURNS[students]!, true);
      results.set(`${name} ${students}`, outcome.turns / outcome.seconds);
      report(name, outcome);
      say(where(before, await process.ask(), outcome.turns));
    }
  }
  say();
  const acks = await measure(bot.origin, 32, 8_000, false);
  say(
    `acks alone, 32 students: ${rate(acks)}/s, all answered in ${acks.seconds.toFixed(1)} s, lost ${acks.lost + acks.turns - acks.replies.length}`,
  );
  say(`replies to no open token: ${line.strays}, pushes: ${line.pushes}`);
  const ratio = results.get("this bot 32")! / results.get("echo bot 32")!;
  say(`this bot / echo bot at 32 students: ${ratio.toFixed(2)} (target 1.50)`);
} finally {
  for (const bot of bots) await bot.stop();
  await line.close();
  await database.close();
}

function measure(origin: string, students: number, turns: number, whole: boolean): Promise<Outcome> {
  return drive({ origin, secret: CHANNEL_SECRET, line, students, turns, whole });
}

function rate({ turns, seconds }: Outcome): string {
  return Math.round(turns / seconds).toLocaleString("en-US");
}

function report(name: string, outcome: Outcome): void {
  const { acks, replies, lost } = outcome;
  const figures = [at(replies, 0.5), at(replies, 0.99), at(acks, 0.5), at(acks, 0.99)].map(
    (value) => `${ms(value)} ms`,
  );
  say(
    `  ${name}  ${rate(outcome).padStart(8)} ${figures.join(" ")}  ${lost + outcome.turns - replies.length}`,
  );
}

/** Where a turn's time goes, from the bot's own clock, and what it costs its process. */
function where(before: Counted, { cpu, phases }: Counted, turns: number): string {
  const spent = cpu.user + cpu.system - before.cpu.user - before.cpu.system;
  const parts = Object.entries(phases).map(([phase, { times, milliseconds, count }]) => {
    const each = `${phase} ${(milliseconds / times).toFixed(2)} ms`;
    return phase === "cycle"
      ? `${each} (${(turns / times).toFixed(1)} turns and ${(count / times).toFixed(1)} writes in each)`
      : each;
  });
  return `    ${[`CPU ${Math.round(spent / turns)} µs a turn`, ...parts].join("; ")}`;
}
