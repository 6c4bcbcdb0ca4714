import { type Day, dayOf } from "#domain/calendar.ts";
import { type NoticeKind, type NoticeWay, noticeKinds } from "#domain/codes.ts";
import type { Localized } from "#domain/language.ts";
import { noticeBody } from "#domain/notice/notice-body.ts";
import type { Notice, Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { deskNoticeKinds } from "../rows/notice/enqueue-notice.ts";
import { noticeData } from "../rows/notice/notice-data.ts";
import { answersOf, type UntoldAnswer } from "./untold-answers.ts";

/** Something that a student was not told yet. */
export interface Untold {
  /** Notice.id */
  id: string;
  kind: NoticeKind;
  caseId: string;
  /** When it happened. */
  at: Date;
  on: Day;
  /** What it says besides where its case stands. */
  body: Localized | null;
  /** It should have been pushed, and could not be. */
  failed: boolean;
}

/** What is on its way for less than this is left to its push. */
const ON_ITS_WAY_MS = 60_000;
/** Longer than an answer is tried. */
const HOLD_MS = 10 * 60_000;

/**
 * What the answer to an event can tell her free of charge, oldest first. It is held for that answer, so that no push tells of it
 * meanwhile; the same event, taken up again after a crash, finds the same. A push that LINE may have taken already is left alone.
 */
export async function holdUntold(
  { db, now }: Pick<Deps, "db" | "now">,
  lineUserId: string,
  event: string,
): Promise<Untold[]> {
  const at = now();
  const until = new Date(at.getTime() + HOLD_MS);
  const before = new Date(at.getTime() - ON_ITS_WAY_MS);
  const rows = await db.$queryRaw<Notice[]>`
    UPDATE "Notice" SET "heldBy" = ${event}, "heldUntil" = ${until}
    WHERE id IN (
      SELECT n.id FROM "Notice" n
      WHERE n."lineUserId" = ${lineUserId} AND n."caseId" IS NOT NULL
        AND n.kind <> ALL(${[...deskNoticeKinds]}) AND n.state IN ('PENDING', 'PARKED')
        AND (n."heldBy" IS NULL OR n."heldBy" = ${event} OR n."heldUntil" <= ${at})
        AND (n.state = 'PARKED' OR n.undelivered IS NOT NULL OR (n.attempts = 0 AND n."createdAt" <= ${before}))
      FOR UPDATE SKIP LOCKED
    ) RETURNING *`;
  return rows.toSorted((one, other) => Number(one.seq - other.seq)).flatMap(untoldOf);
}

/** What a page shows of it. */
export type UntoldOnPage = Pick<Untold, "id" | "at" | "failed"> & { serial: string | null } & (
    | Pick<Untold, "kind" | "body">
    | { kind: "staffAnswer"; answer: UntoldAnswer }
  );

/** What could not be pushed, or is not worth a push, for a page that she looks at; oldest first. */
export async function untoldOnPage(
  { db, seal }: Pick<Deps, "db" | "seal">,
  studentId: string,
): Promise<UntoldOnPage[]> {
  const { lineUserId } = await db.student.findUniqueOrThrow({
    where: { id: studentId },
    select: { lineUserId: true },
  });
  const rows = await db.notice.findMany({
    where: { lineUserId, ...shownOnPages },
    orderBy: { seq: "asc" },
    include: { case: { select: { serial: true } } },
  });
  const written = rows.filter(({ kind }) => kind === "staffAnswer").map(({ id }) => id);
  const answers = await answersOf({ db, seal }, written);
  return rows.flatMap((row): UntoldOnPage[] => {
    const { id, createdAt: at, undelivered } = row;
    const serial = row.case?.serial ?? null;
    const answer = answers.get(id);
    if (answer) return [{ id, kind: "staffAnswer", at, failed: undelivered !== null, serial, answer }];
    return untoldOf(row).map((untold) => ({ ...untold, serial }));
  });
}

const shownOnPages = {
  OR: [{ state: "PARKED" }, { state: "PENDING", undelivered: { not: null } }],
} satisfies Prisma.NoticeWhereInput;

/** The page has shown them to her. Those of others, or told meanwhile, are left alone. @returns which have become told */
export async function settleShown(
  { db, now }: Pick<Deps, "db" | "now">,
  studentId: string,
  ids: readonly string[],
): Promise<string[]> {
  const { lineUserId } = await db.student.findUniqueOrThrow({
    where: { id: studentId },
    select: { lineUserId: true },
  });
  const told = await db.notice.updateManyAndReturn({
    where: { id: { in: [...ids] }, lineUserId, ...shownOnPages },
    data: toldBy("page", now()),
    select: { id: true },
  });
  return told.map(({ id }) => id);
}

/** An answer in the chat, which LINE has taken, has told her. */
export async function settleAnswered(
  { db, now }: Pick<Deps, "db" | "now">,
  ids: readonly string[],
): Promise<void> {
  await db.notice.updateMany({
    where: { id: { in: [...ids] }, state: { in: ["PENDING", "PARKED"] } },
    data: toldBy("reply", now()),
  });
}

function toldBy(deliveredBy: NoticeWay, at: Date) {
  return {
    state: "DELIVERED",
    deliveredAt: at,
    deliveredBy,
    nextAttemptAt: null,
    undelivered: null,
    error: null,
    heldBy: null,
    heldUntil: null,
  } as const;
}

/** One of another version of this program, or about no case, says nothing here. */
function untoldOf({ id, kind, caseId, createdAt, data, undelivered }: Notice): Untold[] {
  const known = noticeKinds.find((one) => one === kind);
  if (!known || !caseId) return [];
  return [
    {
      id,
      kind: known,
      caseId,
      at: createdAt,
      on: dayOf(createdAt),
      body: noticeBody(known, noticeData(data)),
      failed: undelivered !== null,
    },
  ];
}
