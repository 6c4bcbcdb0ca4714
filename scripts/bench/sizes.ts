import { parseArgs } from "node:util";

/** Until the compiler has nothing left to do. */
const WARM_UP = 15_000;

const SIZES = [
  { students: 1, turns: 1_000 },
  { students: 32, turns: 6_000 },
  { students: 128, turns: 8_000 },
];

/** `[--pairs 5] [--share 1]`: how often two bots take turns at each size, and how much of the usual number of turns they have. */
export function sizesFrom(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { pairs: { type: "string", default: "5" }, share: { type: "string", default: "1" } },
  });
  const [pairs, share] = [Number(values.pairs), Number(values.share)];
  if (!(pairs >= 1 && share > 0)) throw new Error("--pairs takes a number from 1 on, --share one above 0");
  const part = (turns: number) => Math.ceil(turns * share);
  return {
    positionals,
    warmUp: { students: 32, turns: part(WARM_UP) },
    sizes: SIZES.map(({ students, turns }) => ({ students, turns: part(turns), pairs })),
  };
}
