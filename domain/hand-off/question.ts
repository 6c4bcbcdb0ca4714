/** What was written in a talk. */
export interface Said {
  author: string;
  text: string;
}

/**
 * What stands for a student's question in a list: of what nobody has answered yet, the first words that are a sentence, else the newest;
 * where all is answered, what she wrote last.
 * @param messages oldest first
 * @returns null when she has written nothing
 */
export function questionIn(messages: readonly Said[]): string | null {
  const answered = messages.findLastIndex(({ author }) => author !== "student");
  const open = messages.slice(answered + 1);
  const sentence = open.find(({ text }) => isSentence(text)) ?? open.at(-1);
  return (sentence ?? messages.findLast(({ author }) => author === "student"))?.text ?? null;
}

/** Longer than a greeting or a single wish. */
function isSentence(text: string): boolean {
  return (
    (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 5 ||
    (text.match(/[\p{Script=Latin}\p{N}]+/gu)?.length ?? 0) >= 3
  );
}
