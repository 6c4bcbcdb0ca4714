import { type CaseEventType, canHappen, nextCase } from "#domain/case/lifecycle.ts";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import { categories } from "#domain/category.ts";
import type { Category, PhotoMode } from "#domain/codes.ts";
import { takenFromBalance } from "./a-snapshot.ts";

const dueDate = "2026-12-22";
const beforeDue = Date.parse("2026-11-22T12:00:00+08:00");
const afterDue = Date.parse("2026-12-23T12:00:00+08:00");
const events: readonly CaseEventType[] = [
  "paid",
  "approved",
  "returned",
  "resubmitted",
  "oldCardReceived",
  "produced",
  "shipped",
  "pickedUp",
  "refunded",
  "refundReturned",
  "refundCorrected",
  "closed",
  "nothingToRefund",
  "lapsed",
  "voided",
  "withdrawn",
  "lossConfirmed",
  "lossAsked",
  "recategorised",
  "repriced",
  "cashReturned",
  "confirmed",
];

/** Every snapshot that the lifecycle can lead to, from every way in which a case can be submitted. */
export function everySnapshot(): CaseSnapshot[] {
  const found = new Map<string, CaseSnapshot>();
  const open = submissions();
  for (let snapshot = open.pop(); snapshot; snapshot = open.pop()) {
    if (found.has(keyOf(snapshot))) continue;
    found.set(keyOf(snapshot), snapshot);
    for (const type of events) {
      const event = { type, at: new Date(type === "lapsed" ? afterDue : beforeDue) };
      if (canHappen(snapshot, event)) open.push({ ...snapshot, ...nextCase(snapshot, event) });
    }
  }
  return [...found.values()];
}

function submissions(): CaseSnapshot[] {
  const schools = [true, false].flatMap((schoolReviewRequired) =>
    [true, false].map((schoolCollects) => ({ schoolReviewRequired, schoolCollects })),
  );
  return (Object.keys(categories) as Category[]).flatMap((category) =>
    photosOf(category).flatMap((photoMode) =>
      combined(combined(schools, lossesOf(category)), waysOf(category)).map(
        ([[school, lossReported], way]) => ({
          category,
          reissueReason: category === "REISSUE" ? ("ALREADY_REPORTED" as const) : null,
          review: "PENDING" as const,
          ...way,
          confirmedAt: null,
          paidAt: null,
          approvedAt: null,
          oldCardReceivedAt: null,
          producedAt: null,
          shippedAt: null,
          pickedUpAt: null,
          refundedAt: null,
          refundReturnedAt: null,
          closedAt: null,
          lossConfirmedAt: null,
          lossAskedAt: null,
          lossReported,
          photoMode,
          dueDate,
          ...school,
        }),
      ),
    ),
  );
}

/** The fee of a refund is paid beforehand or taken from it (C20). */
function waysOf(category: Category): Pick<CaseSnapshot, "progress" | "deductedFee">[] {
  const prepaid = { progress: "UNPAID", deductedFee: 0 } as const;
  return categories[category].needsRefund ? [prepaid, takenFromBalance] : [prepaid];
}

/** A replacement may speak of a loss report that is known here or not. */
function lossesOf(category: Category): boolean[] {
  return category === "REISSUE" ? [true, false] : [false];
}

function combined<One, Other>(ones: One[], others: Other[]): [One, Other][] {
  return ones.flatMap((one) => others.map((other): [One, Other] => [one, other]));
}

/** A case that makes a card may have lost its photo; others have none. */
function photosOf(category: Category): (PhotoMode | null)[] {
  return categories[category].makesCard ? ["NEW", "KEEP", null] : [null];
}

/** Moments differ in whether they came, not in when. */
function keyOf(snapshot: CaseSnapshot): string {
  return JSON.stringify(snapshot, (_, value) => (value === null ? null : (value as unknown)));
}
