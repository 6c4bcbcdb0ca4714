import { addDays, type Day, instantOf } from "#domain/calendar.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { heldCash } from "../rows/cash/held-cash.ts";
import { recordAccess, type SchoolStaff } from "../rows/staff/staff.ts";
import { usernames } from "../rows/staff/usernames.ts";

/** Cash that somebody of the school took or gave back. */
export interface SheetLine {
  kind: "taken" | "returned";
  at: Date;
  serial: string;
  studentNo: string;
  name: string;
  /** Whole NT$, positive both ways. */
  amount: number;
  /** Username of who did it; null where the account is gone. */
  by: string | null;
  /** Why it was given back. */
  reason: string | null;
}

export interface DailySheet {
  day: Day;
  schoolName: string;
  lines: SheetLine[];
  taken: { count: number; amount: number };
  returned: { count: number; amount: number };
  /** Taken less returned: by how much the cash box is fuller than the evening before. */
  total: number;
  /** What the school holds now and has not handed over, of all days. */
  held: { count: number; amount: number };
}

/** A school's cash of one day, line by line, in the order in which it was taken and given back; each look is kept in the trail. */
export async function dailySheet(
  deps: Pick<Deps, "db" | "now">,
  staff: SchoolStaff,
  day: Day,
): Promise<DailySheet> {
  const { db } = deps;
  const { schoolCode } = staff;
  await recordAccess(deps, staff, { action: "cash.sheet", subject: schoolCode, details: { day } });
  const [school, rows, held] = await Promise.all([
    db.school.findUniqueOrThrow({ where: { code: schoolCode }, select: { name: true } }),
    db.caseHistory.findMany({ where: ofDay(schoolCode, day), include: parts, orderBy: { id: "asc" } }),
    heldCash(db, schoolCode),
  ]);
  const names = await usernames(
    db,
    rows.map(({ actor }) => actor),
  );
  const lines = rows.map((row) => lineOf(row, names));
  const [taken, returned] = [sumOf(lines, "taken"), sumOf(lines, "returned")];
  return {
    day,
    schoolName: school.name,
    lines,
    taken,
    returned,
    total: taken.amount - returned.amount,
    held,
  };
}

const parts = { case: { select: { serial: true, studentNo: true, name: true } } };
type Row = Prisma.CaseHistoryGetPayload<{ include: typeof parts }>;

/** History rows commit together with the receipt that they tell of. */
function ofDay(schoolCode: string, day: Day): Prisma.CaseHistoryWhereInput {
  const at = { gte: instantOf(day, 0), lt: instantOf(addDays(day, 1), 0) };
  return { code: { in: ["collected", "cashReturned"] }, at, case: { schoolCode } };
}

function lineOf({ code, at, actor, details, case: cardCase }: Row, names: Map<string, string>): SheetLine {
  const { amount, reason } = details as { amount: number; reason?: string };
  return {
    kind: code === "collected" ? "taken" : "returned",
    at,
    ...cardCase,
    amount,
    by: names.get(actor) ?? null,
    reason: reason ?? null,
  };
}

function sumOf(lines: readonly SheetLine[], kind: SheetLine["kind"]): { count: number; amount: number } {
  const those = lines.filter((line) => line.kind === kind);
  return { count: those.length, amount: those.reduce((sum, { amount }) => sum + amount, 0) };
}
