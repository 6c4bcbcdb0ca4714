// A string literal, or a number; strings are matched first so that digits inside them stay alone.
const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const longInteger = /^-?\d{16,}$/;

/**
 * Parses JSON whose bare integers may exceed 2^53: those of 16 digits or more come out as strings, digit for
 * digit. LINE Pay writes its 19-digit ids as numbers.
 * @throws SyntaxError
 */
export function parseLossless(json: string): unknown {
  return JSON.parse(json.replace(token, (text) => (longInteger.test(text) ? `"${text}"` : text)));
}
