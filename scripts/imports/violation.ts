import path from "node:path";
import { rules } from "./rules.ts";

/**
 * Judges one import.
 * @param file importing file, relative to the project
 * @param specifier as written: `./rules.ts`, `#domain/tariff.ts`, `express`
 * @returns why it is refused, or undefined
 */
export function violation(file: string, specifier: string): string | undefined {
  const room = partOf(file, Object.keys(rules));
  const target = targetOf(file, specifier);
  if (!room || !target || partOf(target, [room, ...rules[room]!])) return undefined;
  return `${file}: ${room} may not import ${target}`;
}

/** Where an import of ours leads, relative to the project; undefined for a package. */
function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (specifier.startsWith(".")) return path.posix.join(path.posix.dirname(file), specifier);
  return undefined;
}

/** The longest of `parts` that `file` is or lies under. */
function partOf(file: string, parts: readonly string[]): string | undefined {
  const holding = parts.filter((part) => file === part || file.startsWith(`${part}/`));
  return holding.sort((a, b) => b.length - a.length)[0];
}
