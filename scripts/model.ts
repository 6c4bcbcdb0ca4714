import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

const options = {
  histories: { type: "string", default: "5000" },
  seed: { type: "string", default: String(Date.now()) },
  round: { type: "string" },
  history: { type: "string" },
} as const;

/**
 * `npm run model -- [--histories 5000] [--seed N]`: lets random histories of money wander against the simulator and holds the books against
 * its record after every step (docs/model.md). `--round R [--history H]` plays one round of the seed again, or one history of it.
 */
async function main(args: string[]): Promise<number> {
  const { histories, seed, round, history } = parseArgs({ args, options }).values;
  console.log(`seed ${seed}`);
  const folder = mkdtempSync(path.join(tmpdir(), "model-"));
  const report = path.join(folder, "report");
  const env = {
    ...process.env,
    MODEL_HISTORIES: histories,
    MODEL_SEED: seed,
    MODEL_REPORT: report,
    ...(round !== undefined && { MODEL_ROUND: round }),
    ...(history !== undefined && { MODEL_HISTORY: history }),
  };
  const started = performance.now();
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--project", "integration", "test/model/money-"];
  const [code] = await once(spawn(process.execPath, vitest, { env, stdio: "inherit" }), "exit");
  const seconds = (performance.now() - started) / 1000;
  const { done, deeds, moves } = figures(readFileSync(report, "utf8"));
  rmSync(folder, { recursive: true });
  const verdict = code === 0 ? "nothing broken" : "BROKEN";
  for (const [name, count] of Object.entries(moves).sort()) console.log(`${name}: ${count}`);
  const pace = `${(done / seconds).toFixed(1)} a second`;
  console.log(
    `${done} histories, ${deeds} deeds in ${seconds.toFixed(0)} s, ${pace}, seed ${seed}: ${verdict}`,
  );
  return code ?? 1;
}

type Half = { histories: number; deeds: number; moves: Record<string, number> };

function figures(report: string): { done: number; deeds: number; moves: Record<string, number> } {
  const halves: Half[] = report
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const moves: Record<string, number> = {};
  for (const half of halves)
    for (const [name, count] of Object.entries(half.moves)) moves[name] = (moves[name] ?? 0) + count;
  return {
    done: halves.reduce((sum, { histories }) => sum + histories, 0),
    deeds: halves.reduce((sum, { deeds }) => sum + deeds, 0),
    moves,
  };
}

process.exitCode = await main(process.argv.slice(2));
