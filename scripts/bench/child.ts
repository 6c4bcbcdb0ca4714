import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

export interface Counted {
  /** Microseconds since the process began. */
  cpu: NodeJS.CpuUsage;
  /** Of parts of a turn, from the process's own clock. */
  phases: Record<string, { times: number; milliseconds: number; count: number }>;
}

export interface BotProcess {
  origin: string;
  /** Asks for what the process has counted since the last time. */
  ask(): Promise<Counted>;
  stop(): Promise<void>;
}

/** Starts one of the bots as a process of its own. @param file its program, absolute or beside this file */
export async function startBotProcess(file: string, env: Record<string, string>): Promise<BotProcess> {
  const child = fork(path.resolve(import.meta.dirname, file), { env: { ...process.env, ...env } });
  const { port } = (await message(child)) as { port: number };
  return {
    origin: `http://127.0.0.1:${port}`,
    ask() {
      child.send("report");
      return message(child) as Promise<Counted>;
    },
    async stop() {
      if (child.exitCode !== null) return;
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}

/** The next message of a process. @throws when it ends instead */
function message(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`bot process ended with ${code}`));
    child.once("exit", ended);
    child.once("message", (answer) => {
      child.off("exit", ended);
      resolve(answer);
    });
  });
}
