/**
 * How far the phone's clock is ahead of the service's, in milliseconds; whole seconds at best.
 * @param serverDate the answer's `Date` header
 */
export function clockSkew(serverDate: string | null, deviceNow: number): number {
  const serverNow = Date.parse(serverDate ?? "");
  return Number.isNaN(serverNow) ? 0 : deviceNow - serverNow;
}
