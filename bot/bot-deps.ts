import type { Deps } from "#usecases/ports/deps.ts";
import type { LineMessaging } from "#usecases/ports/line-messaging.ts";
import type { Probe } from "./inbox/types.ts";
import type { Frame } from "./messages/frame.ts";

/** As much of a logger as the bot needs; pino's fits. */
interface BotLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface BotDeps extends Deps {
  line: LineMessaging;
  channelSecret: string;
  log: BotLog;
  /** The bot opens one connection of its own, which holds its locks. */
  databaseUrl: string;
  /** Where LINE fetches the picture of a bill; absent, or answering nothing, where there is none. */
  billPicture?: Frame["billPicture"];
  /** Told how long the parts of a turn take. */
  probe?: Probe;
}
