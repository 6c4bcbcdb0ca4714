import { ConfigurationError } from "#adapters/config/read-environment.ts";

/**
 * Runs a part of the start that a variable decides. What the system refuses (an error with a code: no such host, no
 * permission, no such database) becomes one line that names the variable.
 */
export async function naming<T>(variable: string, part: () => T | Promise<T>): Promise<T> {
  try {
    return await part();
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    throw new ConfigurationError(
      `${variable}: ${error.message || String(error.code)}`.replaceAll(/\s+/g, " "),
    );
  }
}
