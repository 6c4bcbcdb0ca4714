import type { Logger } from "pino";
import type { Deps } from "#usecases/ports/deps.ts";
import type { KeyValue } from "#usecases/ports/key-value.ts";
import type { LineLogin } from "#usecases/ports/line-login.ts";
import type { RateLimiter } from "#usecases/ports/rate-limiter.ts";
import type { PageConfig } from "./contracts/liff.ts";
import type { LiveChanges } from "./live/live-changes.ts";
import type { SessionStore } from "./session-store.ts";
import type { SignedLinks } from "./signed-links.ts";

/** What routes reach the world through. */
export interface ApiDeps extends Deps {
  keyValue: KeyValue;
  lineLogin: LineLogin;
  sessions: SessionStore;
  /** Open one bill for five minutes without a session. */
  signedLinks: SignedLinks;
  /** What changes, for consoles that listen. */
  live: LiveChanges;
  limits: {
    /** Work of one account: everything that it writes, each session and each file of her data. */
    student: RateLimiter;
    /** Failed staff log-ins per address; how many an account stands, the account itself knows. */
    login: RateLimiter;
    /** Wrong facts per address on the open query, per account on binding. */
    query: RateLimiter;
    /** Wrong facts per card, school and student number, whoever asks. */
    queriedCard: RateLimiter;
    /** ID tokens and signed links that do not hold, per address. */
    session: RateLimiter;
    /** Documents drawn for people without a session: per address on the paper route, per bill behind a link. */
    paper: RateLimiter;
  };
  log: Logger;
  secrets: { collection: string | undefined };
  /** Addresses or subnets that the bank pushes from; nobody else may. */
  bankPushSources: readonly string[];
  page: PageConfig;
}
