import type { Clock } from "../clock.ts";
import { hex32 } from "../ids.ts";

const USABLE = 60_000;
const EVENT_AGE = 20 * 60_000;

type Token = { userId: string; eventAt: number; deliveredAt: number };

export type ReplyTokens = {
  issue(userId: string, eventAt: number): string;
  delivered(token: string): void;
  spend(token: string): string | undefined;
};

/** Reply tokens: single use, one minute from each delivery, at most 20 minutes after the event. */
export function createReplyTokens(clock: Clock): ReplyTokens {
  const tokens = new Map<string, Token>();
  return {
    issue(userId, eventAt) {
      const token = hex32();
      tokens.set(token, { userId, eventAt, deliveredAt: eventAt });
      return token;
    },
    delivered(token) {
      const known = tokens.get(token);
      if (known) known.deliveredAt = clock.now();
    },
    spend(token) {
      const known = tokens.get(token);
      tokens.delete(token);
      if (!known) return undefined;
      const now = clock.now();
      return now - known.deliveredAt <= USABLE && now - known.eventAt <= EVENT_AGE ? known.userId : undefined;
    },
  };
}
