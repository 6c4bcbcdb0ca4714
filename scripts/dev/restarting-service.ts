import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** The service in demo mode, as a process that is started anew when its source has changed. */
export class RestartingService {
  readonly port: number;
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;
  #turn: Promise<void> = Promise.resolve();
  #asked = false;

  constructor(port: number, env: NodeJS.ProcessEnv) {
    this.port = port;
    this.#env = { ...process.env, ...env, PORT: String(port) };
  }

  /** Settles when it answers, or has ended because it could not start. */
  start(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#run());
    return this.#turn;
  }

  /** However often it is asked while a start is under way, one more follows. */
  restart(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.#turn = this.#turn.then(async () => {
      this.#asked = false;
      await this.#end();
      await this.#run();
    });
  }

  /** Settles when no start is under way any more. */
  settled(): Promise<void> {
    return this.#turn;
  }

  async stop(): Promise<void> {
    await this.#turn;
    await this.#end();
  }

  async #run(): Promise<void> {
    const [code] = await once(this.#spawn("scripts/setup/generate-client.mjs"), "exit");
    if (code !== 0) return;
    const child = this.#spawn("main.ts");
    this.#child = child;
    while (isAlive(child)) {
      if (await answers(this.port)) return;
      await wait(50);
    }
    console.error("The service has ended. It is started again with the next change.");
  }

  #spawn(program: string): ChildProcess {
    return spawn(process.execPath, [program], { cwd: ROOT, env: this.#env, stdio: "inherit" });
  }

  async #end(): Promise<void> {
    const child = this.#child;
    if (!child || !isAlive(child)) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  }
}

const isAlive = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}
