/**
 * After a login that LINE's app did by itself, old versions of LINE for Android lead back into a window of their own.
 * There the SDK's init loads a dialog from static.line-scdn.net that asks her to change to her browser, and waits for
 * it without end: our policy lets no foreign script in. The login holds in this window too, so the SDK is told, in its
 * own word, that she has changed already. The word goes with the login's others once init is done.
 */
export function stayInWindow(): void {
  const fromLogin = [location.search, document.referrer].some((place) => place.includes("liffClientId"));
  if (!fromLogin) return;
  const url = new URL(location.href);
  url.searchParams.set("liffIsEscapedFromApp", "true");
  history.replaceState(history.state, "", url);
}
