const circle = "○";

/**
 * A name masked so that its bearer recognises it and a stranger does not learn it: 林○芯, 林○, 歐○○芯, 瓦○○‧○幹, `W* X*`.
 * Counted as a reader counts: combining marks and variation selectors stay on their letter.
 */
export function maskName(name: string): string {
  const words = name.normalize("NFC").trim().split(/\s+/u);
  if (/^[\p{Script=Han}\p{Co}\p{M}\p{P}\p{S}\s]*$/u.test(name)) return maskHan(words.join(""));
  const initials = words.map((word) => graphemes(word).find(isLetter));
  return initials.flatMap((initial) => (initial ? [`${initial}*`] : [])).join(" ");
}

/** `A123456789` → `A******789`; a short number shows no more than its last two. */
export function maskIdNumber(value: string): string {
  if (value.length < 8) return keepLast(value, 2);
  return value.slice(0, 1) + keepLast(value.slice(1), 3);
}

/** `0910123456` → `*******456`. */
export function maskPhone(value: string): string {
  return keepLast(value, 3);
}

/** Last four of a bank account. */
export function maskAccount(value: string): string {
  return keepLast(value, 4);
}

/** An address without its number: `高雄市左營區文自路***`; where no road is named, its first three characters. */
export function maskAddress(value: string): string {
  const [toRoad] = value.match(road) ?? [];
  return `${toRoad ?? [...value].slice(0, 3).join("")}***`;
}

// Postcode, county and district come first, so that 路竹區 is not taken for a road.
const road = new RegExp(
  [
    "^[\\p{Nd}\\s()（）-]{0,9}",
    "(?:\\p{sc=Han}{2}[縣市]\\s*)?",
    "(?:\\p{sc=Han}{1,3}?[鄉鎮市區]\\s*)?",
    "\\p{sc=Han}{1,12}?(?:路|街|大道)",
    "(?:\\s*[一二三四五六七八九十\\p{Nd}]{1,2}\\s*段)?",
  ].join(""),
  "u",
);

/** Last two of a student number. */
export function maskStudentNo(value: string): string {
  return keepLast(value, 2);
}

// Never more than half is shown, however short the value.
function keepLast(value: string, count: number): string {
  const shown = Math.min(count, Math.floor(value.length / 2));
  return "*".repeat(value.length - shown) + value.slice(value.length - shown);
}

function maskHan(name: string): string {
  const characters = graphemes(name);
  const count = characters.filter(isLetter).length;
  if (count < 2) return circle;
  const shown = count > 2 ? [0, count - 1] : [0];
  let letter = -1;
  return characters
    .map((character) => (isLetter(character) && !shown.includes(++letter) ? circle : character))
    .join("");
}

const isLetter = (grapheme: string) => /[\p{L}\p{Script=Han}\p{Co}]/u.test(grapheme);

const segmenter = new Intl.Segmenter();

function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
