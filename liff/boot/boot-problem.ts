import { TimedOut } from "../../browser/give-up-after.ts";
import { ApiError, NetworkError } from "../api/request.ts";
import type { LoginEnd } from "./login-return.ts";

/** Why the pages cannot start; each has its own words and its own way out. */
export type BootProblemKind =
  | "tokenExpired"
  | "clockWrong"
  | "outsideLine"
  | LoginEnd
  | "offline"
  | "tooSlow"
  | "unexpected";

export class BootProblem extends Error {
  readonly kind: BootProblemKind;
  readonly requestId: string | undefined;

  constructor(kind: BootProblemKind, requestId?: string) {
    super(kind);
    this.kind = kind;
    this.requestId = requestId;
  }
}

/** Whether only a new login can help, and not another try of the same call. */
export const isLasting = ({ kind }: BootProblem): boolean =>
  kind === "tokenExpired" || kind === "clockWrong" || kind === "outsideLine";

/** A phone clock this far off, in milliseconds, makes LINE's tokens look expired or not yet valid. */
const clockTolerance = 5 * 60_000;

/**
 * Tells what went wrong while starting.
 * @param skew how far the phone's clock is ahead of the service's, in milliseconds
 */
export function problemOf(error: unknown, { skew, online }: { skew: number; online: boolean }): BootProblem {
  if (error instanceof BootProblem && error.kind !== "tokenExpired") return error;
  if (error instanceof NetworkError || !online) return new BootProblem("offline");
  if (error instanceof TimedOut) return new BootProblem("tooSlow");
  if (isTokenTrouble(error))
    return new BootProblem(Math.abs(skew) > clockTolerance ? "clockWrong" : "tokenExpired");
  return new BootProblem("unexpected", error instanceof ApiError ? error.requestId : undefined);
}

/** LIFF says INVALID_ID_TOKEN for an expired token and for a wrong clock alike. */
function isTokenTrouble(error: unknown): boolean {
  if (error instanceof BootProblem) return true;
  if (error instanceof ApiError) return error.status === 401;
  const { code, message } = error as { code?: string; message?: string };
  return code === "INVALID_ID_TOKEN" || (message?.includes('"exp"') ?? false);
}
