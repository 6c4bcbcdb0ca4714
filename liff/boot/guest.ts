let guest = false;

/** Pages that anybody may see; everything else needs her LINE account. */
export const isOpenPath = (path: string): boolean => /^\/(query|paper|guardian)(\/|\?|$)/.test(path);

/** Nobody is logged in: an open page is shown without a session. */
export function enterAsGuest(): void {
  guest = true;
}

export const isGuest = (): boolean => guest;
