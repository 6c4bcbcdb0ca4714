import { Environment } from "./environment.ts";

/** A variable that is missing or malformed; the message is one line that names it. */
export class ConfigurationError extends Error {}

/**
 * Reads and checks the environment. An empty variable counts as unset, as in a compose file.
 * @throws ConfigurationError naming the first variable at fault
 */
export function readEnvironment(source: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = Environment.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ConfigurationError(
    `${String(issue?.path[0] ?? "environment")}: ${issue?.message ?? "is not valid"}`,
  );
}
