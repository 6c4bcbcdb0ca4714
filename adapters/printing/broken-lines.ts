export interface Line<Character> {
  characters: Character[];
  /** In what `widthOf` counts. */
  width: number;
}

/** Breaks before a Han character or a new word; a word that is wider than the line is broken where it must be. */
export function brokenLines<Character extends { text: string }>(
  characters: readonly Character[],
  width: number,
  widthOf: (character: Character) => number,
): Line<Character>[] {
  const lines: Line<Character>[] = [{ characters: [], width: 0 }];
  const newLine = () => lines.push({ characters: [], width: 0 });
  for (const word of wordsOf(characters)) {
    if (word[0]!.text === "\n") {
      newLine();
      continue;
    }
    const wordWidth = word.reduce((sum, character) => sum + widthOf(character), 0);
    if (lines.at(-1)!.width > 0 && lines.at(-1)!.width + wordWidth > width) newLine();
    for (const character of word) {
      const characterWidth = widthOf(character);
      if (lines.at(-1)!.width > 0 && lines.at(-1)!.width + characterWidth > width) newLine();
      lines.at(-1)!.characters.push(character);
      lines.at(-1)!.width += characterWidth;
    }
  }
  return lines;
}

/**
 * Letters and digits that follow one another, with the space behind them, and marks that no line may begin with; every other character
 * by itself.
 */
function wordsOf<Character extends { text: string }>(characters: readonly Character[]): Character[][] {
  const words: Character[][] = [];
  for (const character of characters) {
    const before = words.at(-1)?.at(-1)?.text;
    const joins = before && inWord.test(before) && (inWord.test(character.text) || character.text === " ");
    if (joins || (before && before !== "\n" && closing.test(character.text))) words.at(-1)!.push(character);
    else words.push([character]);
  }
  return words;
}

const inWord = /^[\p{Script=Latin}\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Greek}\p{N}'’^]/u;
const closing = /^[，。；：、！？）」』〕,.;:!?)]/u;
