/** What a console needs to know of answers before it sends one. */
export { longestChatText } from "#domain/facts.ts";
export { firstBlank } from "#domain/hand-off/canned-answers.ts";
