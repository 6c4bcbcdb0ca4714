import { addDays, type Day, endOfDay } from "#domain/calendar.ts";
import { normaliseSerial } from "#domain/case/serial.ts";
import { categories } from "#domain/category.ts";
import {
  type CaseFlag,
  type Category,
  categoryCodes,
  type IdComparison,
  type PhotoMode,
  type ReissueReason,
} from "#domain/codes.ts";
import { nameMarks, normaliseName } from "#domain/person-name.ts";
import { normaliseStudentNo } from "#domain/student-no.ts";
import { Prisma, type Progress, type Review } from "#prisma/generated/client.ts";
import type { ListScope } from "./list-scope.ts";

export interface CaseFilter {
  review?: Review | undefined;
  progress?: Progress | undefined;
  /** Only cases on which something may still happen. */
  open?: boolean | undefined;
  category?: Category | undefined;
  reissueReason?: ReissueReason | undefined;
  photo?: PhotoMode | undefined;
  comparison?: IdComparison | undefined;
  paid?: boolean | undefined;
  flag?: CaseFlag | undefined;
  /** Only cases whose earlier loss report iPASS has yet to find (R40). */
  lossAwaited?: boolean | undefined;
  /** Only cases whose student could not be told something. */
  undelivered?: boolean | undefined;
  /** Only cases with a bill that takes money. */
  billOpen?: boolean | undefined;
  /** First and last day of submission, in Asia/Taipei. */
  from?: Day | undefined;
  to?: Day | undefined;
  /** Part of a student number (2 characters and more), name or serial (3 and more). */
  q?: string | undefined;
}

/** A filter as the database takes it: `l` is a row of CaseListing, `c` its case. */
export interface Conditions {
  /** All of these stand in `terms`; what school it is does not. */
  terms: string[];
  /** All of these hold besides. */
  rows: Prisma.Sql[];
  /** `rows` that name `c`. */
  ofCase: Prisma.Sql[];
  /** Of what was typed, one of these is found: each with terms of its own. */
  words: { terms: Prisma.Sql; row: Prisma.Sql }[];
}

/** What a filter means to the database. */
export function conditionsOf(filter: CaseFilter, scope: ListScope): Conditions {
  const { progress, open, flag, from, to, q } = filter;
  const onTheWay = progress === "UNPAID" || progress === "PROCESSING";
  const terms = [
    ...facets(filter),
    ...(progress && !onTheWay ? [`progress:${progress}`] : []),
    ...(open || onTheWay || filter.lossAwaited ? ["progress:OPEN"] : []),
    ...(filter.lossAwaited ? ["reissueReason:ALREADY_REPORTED"] : []),
    ...(filter.undelivered || flag === "undelivered" ? ["flag:undelivered"] : []),
  ];
  const rows: Prisma.Sql[] = [];
  const ofCase: Prisma.Sql[] = [];
  if (from) rows.push(Prisma.sql`l."submittedAt" > ${instant(endOfDay(addDays(from, -1)))}`);
  if (to) rows.push(Prisma.sql`l."submittedAt" <= ${instant(endOfDay(to))}`);
  if (flag === "overdue") rows.push(Prisma.sql`l."waitingSince" <= ${instant(scope.overdueSince)}`);
  if (onTheWay) ofCase.push(Prisma.sql`c.progress = ${progress}::"Progress"`);
  if (filter.paid !== undefined) ofCase.push(filter.paid ? paid : Prisma.sql`NOT ${paid}`);
  if (filter.lossAwaited) ofCase.push(lossNotFound);
  if (filter.billOpen) rows.push(billOpen);
  if (flag === "exception") {
    terms.push("progress:OPEN");
    if (scope.mayCollect) ofCase.push(Prisma.sql`(l.terms @> '{flag:exception}' OR ${cashDue})`);
    else terms.push("flag:exception");
  }
  return { terms, rows, ofCase, words: q === undefined ? [] : mentions(q) };
}

function facets({ review, category, reissueReason, photo, comparison }: CaseFilter): string[] {
  const wanted = Object.entries({ review, category, reissueReason, photo, comparison });
  return wanted.flatMap(([facet, value]) => (value ? [`${facet}:${value}`] : []));
}

const instant = (date: Date) => Prisma.sql`${date.toISOString()}::timestamptz`;

const paid = Prisma.sql`(c."paidAt" IS NOT NULL)`;
/** `cashDue` of the rules, of an open case. */
const cashDue = Prisma.sql`c."paidAt" IS NULL AND EXISTS (SELECT 1 FROM "School" s WHERE s.code = c."schoolCode" AND s.collects)`;
const billOpen = Prisma.sql`EXISTS (SELECT 1 FROM "Bill" b WHERE b."caseId" = l."caseId" AND b.state = 'OPEN')`;

const losses = categoryCodes.filter((category) => categories[category].losesCard);
/** `awaitsLossReport` of the rules, of a case that speaks of one. */
const lossNotFound = Prisma.sql`c."lossConfirmedAt" IS NULL AND NOT EXISTS (
  SELECT 1 FROM "CardCase" r
  WHERE r."schoolCode" = c."schoolCode" AND r.category::text = ANY(${losses}) AND r."confirmedAt" IS NOT NULL
    AND (r."studentId" = c."studentId" OR (r."studentNo" = c."studentNo" AND r."idNumberHash" = c."idNumberHash")))`;

/** How each column is cut into pieces, by `refresh_listings` in the migration. */
const pieces = {
  name: { shortest: 1, longest: 2 },
  no: { shortest: 2, longest: 3 },
  serial: { shortest: 3, longest: 3 },
};

/** Nothing where marks that nobody sees are all that was typed. */
function mentions(words: string): Conditions["words"] {
  const name = normaliseName(words.toWellFormed());
  // Any mark stands for any other, so that only what is between them is looked for.
  const pattern = literal(name).replace(nameMarks, anyCharacter);
  const found = [
    mention("name", name.replace(nameMarks, "\n").split("\n"), Prisma.sql`l.name ILIKE ${`%${pattern}%`}`),
    ...[normaliseStudentNo(words)].map((part) =>
      mention("no", [part], Prisma.sql`l."studentNo" ILIKE ${`%${literal(part)}%`}`),
    ),
    ...[normaliseSerial(words)].map((part) =>
      mention("serial", [part], Prisma.sql`l.serial ILIKE ${`%${literal(part)}%`}`),
    ),
  ];
  return found.filter((one) => one !== undefined);
}

/** @param parts texts that are looked for, of which one at least is long enough */
function mention(
  kind: keyof typeof pieces,
  parts: string[],
  row: Prisma.Sql,
): Conditions["words"][number] | undefined {
  const { shortest, longest } = pieces[kind];
  const cut = parts.flatMap((part) => {
    const size = Math.min([...part].length, longest);
    return size < shortest ? [] : [Prisma.sql`list_pieces(${kind}, ${part}, ${size}::int, ${size}::int)`];
  });
  return cut.length === 0 ? undefined : { terms: Prisma.join(cut, " || "), row };
}

const anyCharacter = "_";

/** Characters that mean something to LIKE, as they are. */
function literal(words: string): string {
  return words.replace(/[\\%_]/g, "\\$&");
}
