import path from "node:path";
import { inPairs } from "./pairs.ts";
import { sizesFrom } from "./sizes.ts";
import { onStage } from "./stage.ts";
import { machine, say } from "./table.ts";

/** `npm run bench:against -- FOLDER`: this version's chat and that of another working copy, set up and built, in turns. */
const { positionals, warmUp, sizes } = sizesFrom(process.argv.slice(2));
const [folder] = positionals;
if (!folder) {
  console.error("Usage: npm run bench:against -- FOLDER [--pairs 5] [--share 1]");
  process.exit(1);
}

await onStage(async (stage) => {
  say(machine(stage.server.name));
  const program = "scripts/bench/service-process.ts";
  const start = async (name: string, root: string) =>
    stage.start(name, path.resolve(root, program), await stage.server.emptyDatabase());
  const here = await start("this version", path.resolve(import.meta.dirname, "../.."));
  const there = await start("the other", folder);
  for (const contestant of [here, there]) await stage.run(contestant, warmUp);
  const ratios: string[] = [];
  for (const size of sizes) {
    const ratio = await inPairs(stage, [here, there], size);
    ratios.push(`${ratio.toFixed(2)} at ${size.students}`);
  }
  say(`\nthis version / the other: ${ratios.join(", ")}`);
});
