import { ConfigurationError, readEnvironment } from "#adapters/config/read-environment.ts";
import { type Role, startService } from "./main/service.ts";
import { welcome } from "./main/welcome.ts";

const roles: readonly string[] = ["all", "web", "worker"] satisfies Role[];
const isRole = (name: string): name is Role => roles.includes(name);
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Starts and arranges to stop: a signal during the start takes effect once the start is through. */
async function run(role: Role) {
  const starting = startService(readEnvironment(process.env), role, say);
  // npm passes on what the terminal has sent already, so one Ctrl-C may arrive twice.
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    say("Stopping");
    await (await starting).close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  say(welcome((await starting).config, role));
}

function fail(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

const role = process.argv[2] ?? "all";
if (!isRole(role)) fail(`role: must be one of ${roles.join(", ")}`);
await run(role).catch((error: unknown) => {
  if (error instanceof ConfigurationError) fail(error.message);
  throw error;
});
