import type { Channel } from "../codes.ts";

/** How many days after a payment its channel has sent the money at the latest; what is open longer does not match. */
export const daysToSettle: readonly { channel: Channel; days: number }[] = [
  { channel: "LINE_PAY", days: 21 },
  { channel: "STORE", days: 21 },
  { channel: "ATM", days: 7 },
  { channel: "GIRO", days: 21 },
  // Cash waits at the school until somebody takes it along.
  { channel: "SCHOOL", days: 45 },
];
