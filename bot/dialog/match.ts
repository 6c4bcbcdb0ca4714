import leven from "leven";
import type { DialogEvent } from "./event.ts";
import { normalise, type Typed } from "./normalise.ts";
import type { Meaning } from "./vocabulary.ts";

interface Word {
  key: string;
  sound: string;
  latin: string | undefined;
}

const words = new Map<Meaning, Word[]>();

/** The words of a row, prepared once. */
function wordsOf(meaning: Meaning): Word[] {
  const known = words.get(meaning);
  if (known) return known;
  const prepared = meaning.words.map((word) => {
    const { key, words: latin, sound } = normalise(word);
    return { key, sound, latin: /^[a-z0-9]+$/.test(key) ? latin : undefined };
  });
  words.set(meaning, prepared);
  return prepared;
}

type Match = (typed: Typed, rows: readonly Meaning[]) => DialogEvent | undefined;

function matching(fits: (typed: Typed, word: Word) => boolean, { exactToo = false } = {}): Match {
  return (typed, rows) =>
    rows.find((row) => (exactToo || !row.exact) && wordsOf(row).some((word) => fits(typed, word)))?.event;
}

/** The message is the word. */
export const whole = matching((typed, { key }) => typed.key === key, { exactToo: true });

/** The word stands in the message; a single Chinese character says nothing inside a sentence. */
export const within = matching((typed, { key, latin }) =>
  latin ? typed.words.includes(latin) : key.length >= 2 && typed.key.includes(key),
);

/** The word was meant: it sounds the same, or a letter is wrong. */
export const meant = matching((typed, { sound, latin }) => {
  if (latin) return misspelt(typed.words.trim(), latin.trim());
  if (sound.length >= 2 && typed.sound.includes(sound)) return true;
  return (
    sound.length >= 3 && Math.abs(typed.sound.length - sound.length) <= 1 && leven(typed.sound, sound) <= 1
  );
});

/** One wrong letter in short words, two in longer ones; of a sentence, nothing is guessed. */
function misspelt(typed: string, word: string): boolean {
  const allowed = word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
  if (allowed === 0 || typed.length < 4 || Math.abs(typed.length - word.length) > allowed) return false;
  return leven(typed, word) <= allowed;
}
