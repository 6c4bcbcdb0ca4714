import { type UndeliveredReason, undeliveredReasons } from "#domain/codes.ts";
import { type ShownNoticeKind, shownNoticeKinds } from "#domain/notice/shown-kinds.ts";
import type { Notice, Prisma } from "#prisma/generated/client.ts";

/** What should have been pushed and could not be, and what she was not told otherwise since. */
export const whereUndelivered = {
  state: { in: ["PENDING", "PARKED"] },
  undelivered: { not: null },
} satisfies Prisma.NoticeWhereInput;

/** A notice that did not reach its student. */
export interface Undelivered {
  kind: ShownNoticeKind;
  reason: UndeliveredReason;
  since: Date;
}

/** Those that this version of the program knows. */
export function undeliveredOf(notices: readonly Notice[]): Undelivered[] {
  return notices.flatMap(({ kind, undelivered, undeliveredAt, createdAt }) => {
    const known = shownNoticeKinds.find((one) => one === kind);
    const reason = undeliveredReasons.find((one) => one === undelivered);
    return known && reason ? [{ kind: known, reason, since: undeliveredAt ?? createdAt }] : [];
  });
}
