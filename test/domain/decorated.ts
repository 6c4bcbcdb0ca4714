import fc from "fast-check";

/** Every code point with a property, up to the last plane that has any. */
function allOf(property: RegExp): string[] {
  const codePoints = Array.from({ length: 0xe1000 }, (_, code) => code);
  return codePoints
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((character) => property.test(character));
}

export const anUnseenMark = fc.constantFrom(...allOf(/\p{Default_Ignorable_Code_Point}/u));
export const aSpace = fc.constantFrom(...allOf(/\p{White_Space}/u), "\u2800");
export const aHyphen = fc.constantFrom(...allOf(/\p{Dash}/u), "\u2043", "─", "ー");

const fullWidth = (character: string) => String.fromCodePoint(character.codePointAt(0)! + 0xfee0);

/** An identifier as somebody may type or paste it: marks and spaces anywhere, any width and case, any kind of hyphen. */
export function decorated(
  value: string,
  { hyphenCounts = false }: { hyphenCounts?: boolean | undefined } = {},
): fc.Arbitrary<string> {
  const between = fc.array(
    hyphenCounts ? fc.oneof(anUnseenMark, aSpace) : fc.oneof(anUnseenMark, aSpace, aHyphen),
    {
      maxLength: 2,
    },
  );
  const written = (character: string) =>
    character === "-" ? aHyphen : fc.constantFrom(character, fullWidth(character), character.toLowerCase());
  const parts = [...value].flatMap((character) => [
    between.map((marks) => marks.join("")),
    written(character),
  ]);
  return fc
    .tuple(
      ...parts,
      between.map((marks) => marks.join("")),
    )
    .map((all) => all.join(""));
}
