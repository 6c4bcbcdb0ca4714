import { type Day, isDay } from "../calendar.ts";

/** A field of a line of fixed width: offset and length in bytes. */
export type Place = readonly [offset: number, length: number];

/** The text of a field, blanks around it taken off; Latin-1, so that every byte stays one character. */
export function textAt(line: Uint8Array, [offset, length]: Place): string {
  return latin1(line.subarray(offset, offset + length)).trim();
}

/** A whole number of zeros-filled digits, perhaps with a sign in front; null when it is anything else. */
export function numberAt(line: Uint8Array, place: Place): number | null {
  const text = textAt(line, place);
  return /^[+-]?\d{1,15}$/.test(text) ? Number(text) : null;
}

/** `YYYYMMDD`; null when it names no day. */
export function dayAt(line: Uint8Array, place: Place): Day | null {
  return dayOfDigits(textAt(line, place));
}

export function dayOfDigits(text: string): Day | null {
  if (!/^\d{8}$/.test(text)) return null;
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  return isDay(day) ? day : null;
}

/** `YYYMMDD` of the Republic's calendar; null when it names no day. */
export function rocDayAt(line: Uint8Array, place: Place): Day | null {
  const text = textAt(line, place);
  return /^\d{7}$/.test(text) ? dayOfDigits(`${Number(text.slice(0, 3)) + 1911}${text.slice(3)}`) : null;
}

/** `HHMMSS` as `HH:MM:SS`; null when it names no time of day. */
export function timeAt(line: Uint8Array, place: Place): string | null {
  return timeOfDigits(textAt(line, place));
}

export function timeOfDigits(text: string): string | null {
  if (!/^([01]\d|2[0-3])[0-5]\d[0-5]\d$/.test(text)) return null;
  return `${text.slice(0, 2)}:${text.slice(2, 4)}:${text.slice(4)}`;
}

/** The line with these places blank, as what only counts within a file. */
export function withoutPlaces(line: Uint8Array, places: readonly Place[]): Uint8Array {
  const copy = Uint8Array.from(line);
  for (const [offset, length] of places) copy.fill(0x20, offset, offset + length);
  return copy;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
