import type { Round } from "./round.ts";
import type { Contestant, Load, Stage } from "./stage.ts";
import { HEAD, line, median, say } from "./table.ts";

/**
 * Lets two bots take turns under the same load, each pair the other way round than the one before, so that whatever else the machine
 * does meets both, and prints their figures.
 * @returns turns a second of the first for one of the other, the median of the pairs
 */
export async function inPairs(
  stage: Stage,
  [one, other]: readonly [Contestant, Contestant],
  load: Load & { pairs: number },
): Promise<number> {
  const { students, pairs } = load;
  say(`\n${students} student${students > 1 ? "s" : ""}\n${HEAD}`);
  const rounds = new Map<Contestant, Round[]>([
    [one, []],
    [other, []],
  ]);
  for (let pair = 0; pair < pairs; pair++)
    for (const contestant of pair % 2 === 0 ? [other, one] : [one, other])
      rounds.get(contestant)!.push(await stage.run(contestant, load));
  for (const contestant of [other, one]) say(line(contestant.name, rounds.get(contestant)!));
  const ratios = rounds.get(one)!.map(({ rate }, pair) => rate / rounds.get(other)![pair]!.rate);
  const middle = median(ratios);
  const each = ratios.map((ratio) => ratio.toFixed(2)).join(", ");
  say(`${one.name} / ${other.name}, pair by pair: ${each}; median ${middle.toFixed(2)}`);
  return middle;
}
