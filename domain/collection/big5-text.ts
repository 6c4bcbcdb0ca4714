/** Text as Taiwan's offices write it: UTF-8, else Big5, without a byte order mark; null when it is neither. */
export function taiwanText(bytes: Uint8Array): string | null {
  return decoded(bytes, "utf-8") ?? decoded(bytes, "big5");
}

function decoded(bytes: Uint8Array, encoding: "utf-8" | "big5"): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
