import type { Logger } from "pino";
import type { Deps } from "#usecases/ports/deps.ts";
import type { LineMessaging } from "#usecases/ports/line-messaging.ts";
import type { MenuLinks } from "#usecases/ports/menu-links.ts";

/** What the worker reaches the world through. */
export interface WorkerDeps extends Deps {
  line: LineMessaging;
  menus: MenuLinks;
  log: Logger;
  /** Takes up chat events that a crash left; @returns how many */
  recoverInbox(): Promise<number>;
}
