/** What a till reads from the three segments. Amount in whole NT$, fee not included. */
export type Scan = { lastDate: string; collectionCode: string; virtualAccount: string; amount: number };

const SHAPES = [/^\d{6}[0-9A-Z]{3}$/, /^[0-9A-Z]{1,16}$/, /^[0-9A-Z]{4}[0-9ABXY]{2}\d{9}$/] as const;

/** A segment as the till keeps it: no blanks around, upper case. */
export const clean = (segment: string) => segment.trim().toUpperCase();

/** Code 39 letters count 1–9 twice, then 2–9: A=1 … I=9, J=1 … R=9, S=2 … Z=9. */
function weightOf(character: string): number {
  const letter = character.charCodeAt(0) - "A".charCodeAt(0);
  if (letter < 0) return Number(character);
  return letter < 18 ? (letter % 9) + 1 : letter - 16;
}

/** The two check characters that belong to positions 5 and 6 of the third segment. */
function checkCharacters(first: string, second: string, third: string): string {
  const sums = [0, 0];
  for (const segment of [first, second, third.slice(0, 4) + third.slice(6)]) {
    [...segment].forEach((character, i) => {
      sums[i % 2] = (sums[i % 2] ?? 0) + weightOf(character);
    });
  }
  const [odd = 0, even = 0] = sums.map((total) => total % 11);
  return (odd === 0 ? "A" : odd === 10 ? "B" : odd) + String(even === 0 ? "X" : even === 10 ? "Y" : even);
}

/**
 * Reads three segments as a store's till does.
 * @returns the bill, or in words why the till refuses
 */
export function readBarcodes(segments: readonly string[]): Scan | string {
  const [first = "", second = "", third = ""] = segments.map(clean);
  const bad = [first, second, third].findIndex((segment, i) => !SHAPES[i]?.test(segment));
  if (bad >= 0) return `第 ${bad + 1} 段條碼格式不符`;
  if (checkCharacters(first, second, third) !== third.slice(4, 6)) return "檢查碼不符，請重新掃描三段條碼";
  return {
    lastDate: first.slice(0, 6),
    collectionCode: first.slice(6),
    virtualAccount: second.slice(0, 14),
    amount: Number(third.slice(6)),
  };
}

const SENTINELS = ["999999", "501231"];

/** Whether the till's date is after the last collection date (ROC year without its hundreds, MMDD). */
export function isTooLate(lastDate: string, now: number): boolean {
  if (SENTINELS.includes(lastDate)) return false;
  const [year = "", month, day] = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Taipei" })
    .format(now)
    .split("-");
  const today = `${String((Number(year) - 1911) % 100).padStart(2, "0")}${month}${day}`;
  return today > lastDate;
}
