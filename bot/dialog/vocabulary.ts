/** What students type and what it means: answers to a question, and what can be said at any time. */
export { answers } from "./vocabulary/answers.ts";
export { intents } from "./vocabulary/intents.ts";
export { lossRows } from "./vocabulary/loss-rows.ts";
export type { Meaning } from "./vocabulary/meaning.ts";
export { namesBot, wishes } from "./vocabulary/wishes.ts";
