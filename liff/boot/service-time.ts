let ahead = 0;

/** How far the service's clock is ahead of the phone's, by what the service said of now. */
export function setServiceTime(now: string): void {
  ahead = Date.parse(now) - Date.now();
}

/** Now, as the service sees it: days left must be right on a phone whose clock is wrong. */
export const serviceNow = (): Date => new Date(Date.now() + ahead);
