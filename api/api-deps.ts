import type { Logger } from "pino";
import type { Deps } from "#usecases/ports/deps.ts";
import type { KeyValue } from "#usecases/ports/key-value.ts";
import type { LineLogin } from "#usecases/ports/line-login.ts";
import type { RateLimiter } from "#usecases/ports/rate-limiter.ts";
import type { PageConfig } from "./contracts/liff.ts";
import type { SessionStore } from "./session-store.ts";
import type { SignedLinks } from "./signed-links.ts";

/** What routes reach the world through. */
export interface ApiDeps extends Deps {
  keyValue: KeyValue;
  lineLogin: LineLogin;
  sessions: SessionStore;
  /** Open one bill for five minutes without a session. */
  signedLinks: SignedLinks;
  limits: {
    /** Per student, on everything that writes. */
    student: RateLimiter;
    /** Per address, on staff log-in. */
    login: RateLimiter;
    /** Per address, on the open query. */
    query: RateLimiter;
    /** Per school and student number, on the open query and on binding. */
    queriedCard: RateLimiter;
    /** Per address, on ID tokens and signed links; a whole school may share one address. */
    session: RateLimiter;
    /** Per address, on documents of the paper route. */
    paper: RateLimiter;
  };
  log: Logger;
  secrets: { collection: string | undefined };
  page: PageConfig;
}
