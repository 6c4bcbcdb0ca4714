import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
import { PROJECT } from "./project.mjs";

/**
 * Runs a program in our place: it has our terminal, hears the signals we hear, and we end as it ends.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export async function runToEnd(command, args, env = process.env) {
  process.exitCode = await exitCodeOf(command, args, env);
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
const ORPHAN_CHECK_MS = 300;

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} 128 and the signal's number when one ended it, as shells say it
 */
export async function exitCodeOf(command, args, env = process.env) {
  const child = spawn(command, args, { cwd: PROJECT, env, stdio: "inherit" });
  const forward = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  // npm hands a signal to its shell only, which ends without passing it on; nobody would be left to stop the child.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill("SIGTERM");
  }, ORPHAN_CHECK_MS);
  const [code, signal] = await once(child, "exit");
  clearInterval(watch);
  for (const name of signals) process.off(name, forward);
  return code ?? 128 + constants.signals[signal];
}
