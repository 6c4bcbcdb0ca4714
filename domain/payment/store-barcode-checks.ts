/**
 * The two check characters of a three-segment collection barcode.
 * Letters count A–I 1–9, J–R 1–9, S–Z 2–9; odd and even places are summed apart, counting anew in every
 * segment, each modulo 11. Rule and proof: docs/formats.md §1.
 * @param seg3WithoutChecks segment 3 without its places 5 and 6: 13 characters
 * @throws RangeError on a character that the rule gives no value
 */
export function checkCharacters(seg1: string, seg2: string, seg3WithoutChecks: string): string {
  const segments = [seg1, seg2, seg3WithoutChecks];
  const odd = sumOf(segments, 0) % 11;
  const even = sumOf(segments, 1) % 11;
  return checkCharacter(odd, "A", "B") + checkCharacter(even, "X", "Y");
}

// Zero and ten have letters of their own, so that a check is always one character.
function checkCharacter(remainder: number, zero: string, ten: string): string {
  if (remainder === 0) return zero;
  return remainder === 10 ? ten : String(remainder);
}

function sumOf(segments: string[], parity: 0 | 1): number {
  return segments
    .flatMap((segment) => [...segment].filter((_, index) => index % 2 === parity))
    .reduce((sum, character) => sum + weightOf(character), 0);
}

function weightOf(character: string): number {
  if (/\d/.test(character)) return Number(character);
  if (!/[A-Z]/.test(character)) throw new RangeError("Store barcode: only 0-9 and A-Z");
  const place = character.charCodeAt(0) - 65;
  return place < 18 ? (place % 9) + 1 : place - 16;
}
