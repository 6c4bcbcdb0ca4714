import { ApiError } from "./request.ts";

let renew: (() => Promise<void>) | undefined;

/** Tells how a lost session is started anew; set once by the boot. */
export function renewSessionBy(start: () => Promise<void>): void {
  renew = start;
}

/**
 * Makes a call; when the session is gone, starts a new one and makes the call once more.
 * @throws what the call throws, or what starting the session throws
 */
export async function withSession<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 401) || !renew) throw error;
    await renew();
    return call();
  }
}
