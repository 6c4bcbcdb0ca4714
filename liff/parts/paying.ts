const storageKey = "paying";

/** LINE Pay tells the outcome within this time or the service's own poller does later; in milliseconds. */
const patience = 3 * 60_000;

/** She leaves for LINE Pay to pay this case. */
export function startPaying(serial: string): void {
  sessionStorage.setItem(storageKey, `${Date.now()} ${serial}`);
}

/** Whether she lately left for LINE Pay with this case and its outcome is not known yet. */
export function isPaying(serial: string): boolean {
  const [since, paying] = (sessionStorage.getItem(storageKey) ?? "").split(" ");
  return paying === serial && Date.now() - Number(since) < patience;
}

export const paymentSeen = (): void => sessionStorage.removeItem(storageKey);
