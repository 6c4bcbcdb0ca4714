import { addDays, type Day, endOfDay } from "#domain/calendar.ts";
import { nameMarks, normaliseName } from "#domain/person-name.ts";
import { normaliseSerial } from "#domain/serial.ts";
import { normaliseStudentNo } from "#domain/student-no.ts";
import type { Prisma, Progress, Review } from "#prisma/generated/client.ts";
import { whereOpen } from "./open-cases.ts";

export interface CaseFilter {
  review?: Review | undefined;
  progress?: Progress | undefined;
  /** Only cases on which something may still happen. */
  open?: boolean | undefined;
  /** First and last day of submission, in Asia/Taipei. */
  from?: Day | undefined;
  to?: Day | undefined;
  /** Part of a student number, name or serial. */
  q?: string | undefined;
}

/** What a filter means to the database. */
export function caseFilter({ review, progress, open, from, to, q }: CaseFilter): Prisma.CardCaseWhereInput {
  const conditions: Prisma.CardCaseWhereInput[] = [];
  if (review) conditions.push({ review });
  if (progress) conditions.push({ progress });
  if (open) conditions.push(whereOpen);
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
