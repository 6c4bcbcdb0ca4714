/** What the pages ask of the place that they run in: LINE's in-app browser, any other browser, or the demo. */
export interface Host {
  /** Runs LIFF's init. It may never settle when LIFF moves on to another URL. */
  init(): Promise<void>;
  isLoggedIn(): boolean;
  /** @returns the raw ID token and its end in epoch milliseconds, where the token tells one */
  idToken(): { token: string; expiresAt: number | undefined } | undefined;
  /** Leaves for LINE's login, or explains why that cannot be. */
  login(): void;
  /** Forgets LINE's tokens kept by this browser, so that the next login brings fresh ones. */
  forgetLogin(): void;
  isInClient(): boolean;
  close(): void;
  /** Opens a page outside LINE's in-app browser. */
  openOutside(url: string): void;
}

let current: Host | undefined;

export function useHost(host: Host): void {
  current = host;
}

/** The place that the pages run in. Only pages drawn after the boot ask for it. */
export function host(): Host {
  if (!current) throw new Error("The host is known only after the boot");
  return current;
}
