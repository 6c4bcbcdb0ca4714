import { addDays, type Day, endOfDay } from "#domain/calendar.ts";
import type { Prisma, Progress, Review } from "#prisma/generated/client.ts";
import { plainText } from "../staff/plain-text.ts";

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
  if (open) conditions.push({ progress: { in: ["UNPAID", "PROCESSING"] } });
  if (from) conditions.push({ submittedAt: { gt: endOfDay(addDays(from, -1)) } });
  if (to) conditions.push({ submittedAt: { lte: endOfDay(to) } });
  const words = plainText(q ?? "");
  if (words) conditions.push(mentions(words));
  return { AND: conditions };
}

function mentions(words: string): Prisma.CardCaseWhereInput {
  const wide = literal(words.normalize("NFC"));
  const narrow = literal(words.normalize("NFKC"));
  const contains = (part: string) => ({ contains: part, mode: "insensitive" as const });
  return { OR: [{ name: contains(wide) }, { studentNo: contains(narrow) }, { serial: contains(narrow) }] };
}

/** Prisma hands the pattern characters of LIKE on as they are. */
function literal(words: string): string {
  return words.replace(/[\\%_]/g, "\\$&");
}
