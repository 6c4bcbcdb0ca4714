import type { RosterEncoding } from "../codes.ts";

/**
 * Characters that stand for bytes which an encoding does not know: the replacement character, and what ICU's Big5 makes of single bytes.
 * Characters that an office made for itself are private-use ones and stay.
 */
const unread = /[\uFFFD\uF8F8\u0080-\u009F]/g;

/** Whether some of a text could not be read. */
export const isUnread = (text: string) => text.search(unread) >= 0;

/** Of a text more than this is unreadable: it is no text, or one of another encoding. */
const mostUnreadable = 0.05;

/**
 * The text of a file as offices write it. A byte order mark decides; then whether it is UTF-8; else it is Big5. Single characters that
 * neither knows are left unread, so that one rare name does not cost the whole list.
 * @param wanted by the clerk who saw that the guess was wrong
 * @returns null when it is no text in this encoding
 */
export function decodeRoster(
  bytes: Uint8Array,
  wanted?: RosterEncoding,
): { text: string; encoding: RosterEncoding } | null {
  const encoding = wanted ?? marked(bytes) ?? (isStrict(bytes, "utf-8") ? "utf-8" : guessed(bytes));
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes("\0") || damage(text) > mostUnreadable ? null : { text, encoding };
}

function marked([first, second, third]: Uint8Array): RosterEncoding | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : null;
}

/** The one that leaves less unread. */
function guessed(bytes: Uint8Array): RosterEncoding {
  const left = (encoding: RosterEncoding) => damage(new TextDecoder(encoding).decode(bytes));
  return left("utf-8") < left("big5") ? "utf-8" : "big5";
}

function isStrict(bytes: Uint8Array, encoding: RosterEncoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const damage = (text: string) => (text === "" ? 0 : (text.match(unread)?.length ?? 0) / text.length);
