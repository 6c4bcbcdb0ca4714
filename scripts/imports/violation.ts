import { rules } from "./rules.ts";
import { targetOf } from "./target-of.ts";

/**
 * Judges one import.
 * @param file importing file, relative to the project
 * @param specifier as written: `./rules.ts`, `#domain/money/tariff.ts`, `express`
 * @returns why it is refused, or undefined
 */
export function violation(file: string, specifier: string): string | undefined {
  const rule = ruleFor(file);
  const target = targetOf(file, specifier);
  if (!rule || !target) return undefined;
  // A part that stands for any folder allows no more than the one in which the file lies.
  const own = file.split("/").slice(0, depthOf(rule)).join("/");
  if ([own, ...rules[rule]!].some((part) => covers(part, target))) return undefined;
  return `${file}: ${own} may not import ${target}`;
}

/** The deepest name that a file lies under, a plain one before `*`. */
function ruleFor(file: string): string | undefined {
  const holding = Object.keys(rules).filter((part) => covers(part, file));
  return holding.sort(
    (a, b) => depthOf(b) - depthOf(a) || Number(a.includes("*")) - Number(b.includes("*")),
  )[0];
}

function depthOf(part: string): number {
  return part.split("/").length;
}

function covers(part: string, file: string): boolean {
  const folders = file.split("/");
  return part
    .split("/")
    .every((folder, depth) => (folder === "*" ? depth < folders.length - 1 : folder === folders[depth]));
}
