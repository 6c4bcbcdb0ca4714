/**
 * What LINE's login writes into the address that it leads back to. Source: OAuth 2.0 (RFC 6749, 4.1.2), LINE Login
 * v2.1 and the LIFF SDK; `liff.state` is the SDK's own and stays.
 */
const loginWord =
  /^(code|state|error|error_description|error_uri|errorCode|errorMessage|friendship_status_changed|liff[A-Z].*)$/;

/** How a login ended that led back without logging her in. */
export type LoginEnd = "loginCancelled" | "loginFailed";

/** @returns undefined where the address tells of no login that failed */
export function loginEndOf(href: string): LoginEnd | undefined {
  const words = new URL(href).searchParams;
  const error = words.get("error") ?? words.get("errorMessage") ?? words.get("errorCode");
  if (error === null) return undefined;
  return /^(access_denied|disallowed)$/i.test(error) ? "loginCancelled" : "loginFailed";
}

/** Whether LINE's login led to this address, whatever came of it. */
export const isLoginReturn = (href: string): boolean => withoutLogin(href) !== href;

/** The address without a trace of the login, as it was before. */
export function withoutLogin(href: string): string {
  const url = new URL(href);
  const words = [...url.searchParams.keys()].filter((name) => loginWord.test(name));
  // Deleting nothing would still rewrite what is there.
  if (words.length === 0) return href;
  for (const name of words) url.searchParams.delete(name);
  return url.href;
}

/** Shows the clean address in the place of the one that the login led back to. */
export function cleanAddress(): void {
  if (isLoginReturn(location.href)) history.replaceState(history.state, "", withoutLogin(location.href));
}
