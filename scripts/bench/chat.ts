import { fill } from "./bench-server.ts";
import { inPairs } from "./pairs.ts";
import { type Contestant, onStage, type Stage } from "./stage.ts";
import { HEAD, line, machine, phasesLine, say } from "./table.ts";
import { walk } from "./walk.ts";

/** Of each size, how often the bots take turns, and how many turns of the chat they have each time. */
const SIZES = [
  { students: 1, pairs: 1, turns: 1_000 },
  { students: 32, pairs: 5, turns: 6_000 },
  { students: 128, pairs: 1, turns: 12_000 },
];
const TARGET_AT = 32;
/** Until the compiler has nothing left to do. */
const WARM_UP = { students: TARGET_AT, turns: 15_000 };

await onStage(async (stage) => {
  say(machine(stage.server.name));
  say(`Walk of ${walk.length} turns: ${walk.map((turn) => Object.values(turn)[0]).join(", ")}`);
  say("LINE's stand-in and the students share one process; each bot has its own, PostgreSQL its own.");
  const url = await stage.server.emptyDatabase();
  await fill(url);
  const echo = await stage.start("echo bot", "echo-process.ts", url);
  const service = await stage.start("this service", "service-process.ts", url);
  for (const contestant of [echo, service]) await stage.run(contestant, WARM_UP);
  let ratio = 0;
  for (const size of SIZES) {
    const median = await inPairs(stage, [service, echo], size);
    if (size.students === TARGET_AT) ratio = median;
  }
  const acks = await stage.run(service, { students: TARGET_AT, turns: 8_000, whole: false });
  say(`\n${TARGET_AT} students who do not wait for answers\n${HEAD}\n${line(service.name, [acks])}`);
  await whereTimeGoes(stage, service);
  say(`\nreplies to no open token: ${stage.line.strays}, pushes: ${stage.line.pushes}`);
  say(`this service / echo bot at ${TARGET_AT} students: ${ratio.toFixed(2)} (target 1.50)`);
});

/** The bot on a bare server, which tells how long the parts of its turns take. */
async function whereTimeGoes(stage: Stage, { databaseUrl }: Contestant): Promise<void> {
  const alone = await stage.start("bot alone", "bot-process.ts", databaseUrl);
  await stage.run(alone, WARM_UP);
  const round = await stage.run(alone, { students: TARGET_AT, turns: 6_000 });
  say(`\nThe bot alone, ${TARGET_AT} students\n${HEAD}\n${line(alone.name, [round])}\n${phasesLine(round)}`);
}
