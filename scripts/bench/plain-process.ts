import { plainInbox } from "./plain-inbox.ts";
import { serveBot } from "./serve-bot.ts";

serveBot(plainInbox);
