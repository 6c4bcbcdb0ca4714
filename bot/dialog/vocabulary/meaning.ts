import type { DialogEvent, Wish } from "../event.ts";

/** What words mean; the earlier row wins. Latin words stand between spaces, Chinese ones anywhere in a sentence. */
export interface Meaning {
  event: DialogEvent;
  words: readonly string[];
  /** Only as the whole message, letter for letter: consent and deletion are not read out of a sentence. */
  exact?: true;
}

export const means = (event: DialogEvent, ...words: string[]): Meaning => ({ event, words });
export const exactly = (event: DialogEvent, ...words: string[]): Meaning => ({ event, words, exact: true });

/** A question of the list. */
export const asks = (
  topic: Extract<DialogEvent, { type: "questionAsked" }>["topic"],
  ...words: string[]
): Meaning => means({ type: "questionAsked", topic }, ...words);

/** Something to go on with once she no longer waits for a person. */
export const wish = (type: Wish["type"], ...words: string[]): Meaning =>
  exactly({ type: "botAsked", wish: { type } }, ...words);
