import type { PrismaClient } from "#prisma/generated/client.ts";

/** What the books prove; each check lists what does not agree. */
export const bookChecks = [
  "incomplete",
  "receivable",
  "winner",
  "receipt",
  "item",
  "clearing",
  "unsettled",
  "cardBalance",
  "refund",
] as const;
export type BookCheck = (typeof bookChecks)[number];

/** Money that is not as it should be, with its story. */
export interface Finding {
  check: BookCheck;
  /** What is wrong, in a few words. */
  why: string;
  /** Bill, receipt, transaction or refund that it is about, or a channel and a day. */
  subject: string;
  serial: string | null;
  /** Whole NT$ that the books hold, and that they should. */
  held: number;
  expected: number;
}

/** A question to the database whose every row is a finding. */
export type Check = (db: PrismaClient, at: Date) => Promise<Omit<Finding, "check">[]>;
