import { spawn } from "node:child_process";
import { PROJECT } from "./project.mjs";

const REPORT_EVERY_MS = 10_000;

/**
 * Runs one step of the set-up, saying what is done and, while it lasts, for how long.
 * @param {string} what told to the user, such as "Installing packages"
 * @param {string} command
 * @param {string[]} args
 * @throws {Error} with the command's output when it fails
 */
export async function run(what, command, args) {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  console.log(`${what} …`);
  const report = setInterval(() => console.log(`  still at it after ${seconds()} s …`), REPORT_EVERY_MS);
  try {
    await finished(command, args);
  } finally {
    clearInterval(report);
  }
  console.log(`  done in ${seconds()} s`);
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function finished(command, args) {
  const env = { ...process.env, NO_COLOR: "1", CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  const child = spawn(command, args, { cwd: PROJECT, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(undefined);
      else reject(new Error(`${command} ${args.join(" ")} failed:\n${output}`));
    });
  });
}
