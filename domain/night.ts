const taipeiMs = 8 * 3600_000;

/** Whether people in Taiwan are asleep: from 22:00 to 8:00. */
export function isNight(at: Date): boolean {
  const hour = new Date(at.getTime() + taipeiMs).getUTCHours();
  return hour >= 22 || hour < 8;
}
