import type { Logger } from "pino";
import type { CardCore } from "#usecases/ports/card-core.ts";
import type { Deps } from "#usecases/ports/deps.ts";
import type { LineMessaging } from "#usecases/ports/line-messaging.ts";
import type { MenuLinks } from "#usecases/ports/menu-links.ts";

/** What the worker reaches the world through. */
export interface WorkerDeps extends Deps {
  line: LineMessaging;
  menus: MenuLinks;
  /** Absent where the card core reads the feed and tells its results over HTTP. */
  cardCore?: CardCore | undefined;
  log: Logger;
  /** Takes up chat events that a crash left; @returns how many */
  recoverInbox(): Promise<number>;
}
