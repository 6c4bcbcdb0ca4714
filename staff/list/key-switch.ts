const key = "staff.keys";

/** Whether single keys decide and search on this machine (WCAG 2.1.4: they can be switched off). */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(key) !== "off";
  } catch {
    return true;
  }
}

export function switchKeys(on: boolean): void {
  try {
    localStorage.setItem(key, on ? "on" : "off");
  } catch {
    // Private windows refuse to store; they are on again next time.
  }
}
