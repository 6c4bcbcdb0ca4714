import { addDays, type Day, endOfDay } from "#domain/calendar.ts";
import { normaliseSerial } from "#domain/case/serial.ts";
import { nameMarks, normaliseName } from "#domain/person-name.ts";
import { normaliseStudentNo } from "#domain/student-no.ts";
import type { Prisma, Progress, Review } from "#prisma/generated/client.ts";
import type { Deps } from "../../ports/deps.ts";
import { type Page, pageOf, rowsAfter } from "../keyset.ts";
import { whereUndelivered } from "../notice/undelivered.ts";
import { recordAccess, type Staff } from "../staff/staff.ts";
import { awaitingLossReport } from "./known-losses.ts";
import { whereOpen } from "./open-cases.ts";
import { type StaffCaseView, staffCaseInclude, staffCaseViews } from "./staff-case-view.ts";

export interface CaseFilter {
  review?: Review | undefined;
  progress?: Progress | undefined;
  /** Only cases on which something may still happen. */
  open?: boolean | undefined;
  /** Only cases whose earlier loss report iPASS has yet to find (R40). */
  lossAwaited?: boolean | undefined;
  /** Only cases whose student could not be told something. */
  undelivered?: boolean | undefined;
  /** First and last day of submission, in Asia/Taipei. */
  from?: Day | undefined;
  to?: Day | undefined;
  /** Part of a student number, name or serial. */
  q?: string | undefined;
}

/** What a filter means to the database. */
export function caseFilter(filter: CaseFilter): Prisma.CardCaseWhereInput {
  const { review, progress, open, undelivered, from, to, q } = filter;
  const conditions: Prisma.CardCaseWhereInput[] = [];
  if (review) conditions.push({ review });
  if (progress) conditions.push({ progress });
  if (open) conditions.push(whereOpen);
  if (undelivered) conditions.push({ notices: { some: whereUndelivered } });
  if (from) conditions.push({ submittedAt: { gt: endOfDay(addDays(from, -1)) } });
  if (to) conditions.push({ submittedAt: { lte: endOfDay(to) } });
  if (q) conditions.push(...mentions(q));
  return { AND: conditions };
}

/** Nothing where marks that nobody sees are all that was typed. */
function mentions(words: string): Prisma.CardCaseWhereInput[] {
  const patterns = {
    name: literal(normaliseName(words.toWellFormed())).replace(nameMarks, anyCharacter),
    studentNo: literal(normaliseStudentNo(words)),
    serial: literal(normaliseSerial(words)),
  };
  const parts = Object.entries(patterns).filter(([, part]) => part !== "");
  return parts.length === 0
    ? []
    : [
        {
          OR: parts.map(([column, part]) => ({ [column]: { contains: part, mode: "insensitive" } })),
        },
      ];
}

const anyCharacter = "_";

/** Prisma hands the pattern characters of LIKE on as they are. */
function literal(words: string): string {
  return words.replace(/[\\%_]/g, "\\$&");
}

export interface PageRequest {
  cursor?: string | undefined;
  /** Rows, 50 when not said. */
  limit?: number | undefined;
}

/**
 * One page of the cases of a school, or of all, newest first; the trail keeps who was shown which. Pages hold no row twice and skip
 * none that was there at the start, however many cases arrive meanwhile.
 * @throws DomainError validation_failed for a cursor that is not ours
 */
export async function casesPage(
  deps: Pick<Deps, "db" | "now">,
  staff: Staff,
  schoolCode: string | undefined,
  { cursor, limit = 50, ...filter }: CaseFilter & PageRequest,
): Promise<Page<StaffCaseView>> {
  const awaited = filter.lossAwaited ? [{ id: { in: await awaitingLossReport(deps.db) } }] : [];
  const rows = await deps.db.cardCase.findMany({
    where: {
      AND: [
        ...awaited,
        schoolCode === undefined ? {} : { schoolCode },
        caseFilter(filter),
        rowsAfter("submittedAt", cursor),
      ],
    },
    include: staffCaseInclude,
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const { items, nextCursor } = pageOf(rows, limit, ({ submittedAt: at, id }) => ({ at, id }));
  if (items.length > 0) {
    const details = { serials: items.map(({ serial }) => serial) };
    await recordAccess(deps, staff, { action: "case.list", subject: schoolCode ?? "all", details });
  }
  return { items: await staffCaseViews(deps.db, items, deps.now()), nextCursor };
}
