import { availableParallelism } from "node:os";
import { benchDatabase } from "./bench-database.ts";
import { type BotProcess, startBotProcess } from "./child.ts";
import { startLineStandIn } from "./line-stand-in.ts";
import { type Round, round } from "./round.ts";
import { serviceEnvironment } from "./service-environment.ts";
import { HEAD, line, median, phasesLine } from "./table.ts";
import { walk } from "./walk.ts";

const CHANNEL_SECRET = "bench-channel-secret";
/** Of each size, how often the bots take turns, and how many turns of the chat they have each time. */
const SIZES = [
  { students: 1, rounds: 1, turns: 1_000 },
  { students: 32, rounds: 5, turns: 6_000 },
  { students: 128, rounds: 1, turns: 12_000 },
];
const TARGET_AT = 32;
/** Until the compiler has nothing left to do. */
const WARM_UP = 15_000;

const say = (text = "") => process.stdout.write(`${text}\n`);

const standIn = await startLineStandIn();
const database = await benchDatabase();
const bots: BotProcess[] = [];
try {
  await compare();
} finally {
  for (const bot of bots) await bot.stop();
  await standIn.close();
  await database.close();
}

async function start(file: string): Promise<BotProcess> {
  const own = { CHANNEL_SECRET, LINE_URL: standIn.url, DATABASE_URL: database.url };
  const service = { LINE_CHANNEL_SECRET: CHANNEL_SECRET, ...(await serviceEnvironment(standIn.url)) };
  const bot = await startBotProcess(file, { ...own, ...service, NODE_ENV: "production" });
  bots.push(bot);
  return bot;
}

function run(bot: BotProcess, students: number, turns: number, whole = true): Promise<Round> {
  return round(bot, database.url, { secret: CHANNEL_SECRET, line: standIn, students, turns, whole });
}

async function compare(): Promise<void> {
  say(`${availableParallelism()} cores, Node ${process.version}, ${database.server}; all on loopback.`);
  say(`Walk of ${walk.length} turns: ${walk.map((turn) => Object.values(turn)[0]).join(", ")}`);
  say("LINE's stand-in and the students share one process; each bot has its own, PostgreSQL its own.");
  const echo = await start("echo-process.ts");
  const service = await start("service-process.ts");
  for (const bot of [echo, service]) await run(bot, TARGET_AT, WARM_UP);
  let ratio = 0;
  for (const { students, rounds, turns } of SIZES) {
    say(`\n${students} student${students > 1 ? "s" : ""}\n${HEAD}`);
    const pairs: { echo: Round; service: Round }[] = [];
    for (let time = 0; time < rounds; time++)
      pairs.push({ echo: await run(echo, students, turns), service: await run(service, students, turns) });
    for (const name of ["echo", "service"] as const)
      say(
        line(
          name === "echo" ? "echo bot" : "this service",
          pairs.map((pair) => pair[name]),
        ),
      );
    const ratios = pairs.map((pair) => pair.service.rate / pair.echo.rate);
    say(`this service / echo bot, pair by pair: ${ratios.map((each) => each.toFixed(2)).join(", ")}`);
    if (students === TARGET_AT) ratio = median(ratios);
  }
  const acks = await run(service, TARGET_AT, 8_000, false);
  say(`\n${TARGET_AT} students who do not wait for answers\n${HEAD}\n${line("this service", [acks])}`);
  await whereTimeGoes();
  say(`\nreplies to no open token: ${standIn.strays}, pushes: ${standIn.pushes}`);
  say(`this service / echo bot at ${TARGET_AT} students: ${ratio.toFixed(2)} (target 1.50)`);
}

/** The bot on a bare server, which tells how long the parts of its turns take. */
async function whereTimeGoes(): Promise<void> {
  const bot = await start("bot-process.ts");
  await run(bot, TARGET_AT, WARM_UP);
  const alone = await run(bot, TARGET_AT, 6_000);
  say(`\nThe bot alone, ${TARGET_AT} students\n${HEAD}\n${line("bot alone", [alone])}\n${phasesLine(alone)}`);
}
