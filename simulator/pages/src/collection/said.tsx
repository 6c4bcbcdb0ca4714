/** What came of the last thing done; good news in another colour than bad. */
export type Word = { text: string; good: boolean };

export const silence: Word = { text: "", good: false };

export function Said({ word: { text, good }, testId }: { word: Word; testId: string }) {
  return (
    <p class={good ? "said good" : "said"} role="status" data-testid={testId}>
      {text}
    </p>
  );
}
