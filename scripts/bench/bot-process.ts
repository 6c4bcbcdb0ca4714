import { openInbox } from "#bot/inbox/inbox.ts";
import { serveBot } from "./serve-bot.ts";

serveBot(openInbox);
