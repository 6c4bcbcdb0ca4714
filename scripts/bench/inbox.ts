import { fill } from "./bench-server.ts";
import { inPairs } from "./pairs.ts";
import { sizesFrom } from "./sizes.ts";
import { onStage } from "./stage.ts";
import { machine, say } from "./table.ts";

/** `npm run bench:inbox`: the inbox by group commit, and by one plain transaction per event, under the same bot, in turns. */
const { warmUp, sizes } = sizesFrom(process.argv.slice(2));

await onStage(async (stage) => {
  say(machine(stage.server.name));
  const start = async (name: string, file: string) => {
    const url = await stage.server.emptyDatabase();
    await fill(url);
    return stage.start(name, file, url);
  };
  const group = await start("group commit", "bot-process.ts");
  const plain = await start("plain", "plain-process.ts");
  for (const contestant of [group, plain]) await stage.run(contestant, warmUp);
  const ratios: string[] = [];
  for (const size of sizes) {
    const ratio = await inPairs(stage, [group, plain], size);
    ratios.push(`${ratio.toFixed(2)} at ${size.students}`);
  }
  say(`\nreplies to no open token: ${stage.line.strays}, pushes: ${stage.line.pushes}`);
  say(`group commit / plain: ${ratios.join(", ")}`);
});
