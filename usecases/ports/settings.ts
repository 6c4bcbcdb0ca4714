import type { StaffRole } from "#domain/codes.ts";

/** Configuration that business rules read. Where it comes from: docs/configuration.md. */
export interface Settings {
  /** Origin of every link that leaves the service, without trailing slash. */
  publicUrl: string;
  /** Base of links into the student pages: `https://liff.line.me/{liffId}`, or `{publicUrl}/liff` without LIFF. */
  liffUrl: string;
  barcode: {
    /** Three characters after the date of segment 1. */
    collectionCode: string;
    /** First four characters of segment 3. */
    segment3Prefix: string;
    /** `due` prints the real deadline, `never` the far-future date 501231. */
    deadline: "due" | "never";
  };
  /** Six digits at the front of every virtual account. */
  virtualAccountPrefix: string;
  /** Whether a lapsed case comes back by money that was paid after its last day; else the desk decides. */
  reviveLatePayments: boolean;
  /** Roles that must have a second factor; until one is set up nothing else is open to them. */
  secondFactorRoles: readonly StaffRole[];
  /** Whether a second payment of a bill by LINE Pay is given back by itself; else the desk begins it. */
  returnLinePaySurplus: boolean;
  paper: {
    /** Whole NT$ that the post office takes for a giro deposit (R73). */
    postFee: number;
    /** Where an old card is posted to, or how to learn it. */
    oldCardAddress: string;
  };
}
