import type { Surroundings } from "./types.ts";

/**
 * The page behind a LIFF link, or nothing when the link leads elsewhere.
 * `https://liff.line.me/{liffId}/apply?x=1` is `{serviceUrl}/liff/apply?x=1`.
 */
export function liffAddress(uri: string, { serviceUrl, liffId }: Surroundings): string | undefined {
  const base = `${new URL(serviceUrl).origin}/liff`;
  const url = new URL(uri, location.href);
  const prefix = [`https://liff.line.me/${liffId}`, base].find((start) => {
    const next = uri.slice(start.length, start.length + 1);
    return uri.startsWith(start) && ["", "/", "?", "#"].includes(next);
  });
  if (!prefix) return undefined;
  return base + (uri.slice(prefix.length).split(/[?#]/)[0] ?? "") + url.search;
}
