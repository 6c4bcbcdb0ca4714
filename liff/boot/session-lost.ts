import type { BootProblem } from "./boot-problem.ts";

let tell: ((problem: BootProblem) => void) | undefined;

/** Tells who has to show it that the session is gone for good. */
export function onSessionLost(listener: (problem: BootProblem) => void): void {
  tell = listener;
}

export function sessionLost(problem: BootProblem): void {
  tell?.(problem);
}
