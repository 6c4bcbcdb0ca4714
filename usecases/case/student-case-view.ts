import type { Day } from "#domain/calendar.ts";
import type { Progress, Review } from "#domain/case/snapshot.ts";
import { isTimelineCode, type TimelineCode } from "#domain/case/timeline.ts";
import { type Waiting, waitingFor } from "#domain/case/waiting-for.ts";
import type { Category, ReissueReason } from "#domain/category.ts";
import { maskName, maskStudentNo } from "#domain/mask.ts";
import type { BillState, Prisma } from "#prisma/generated/client.ts";
import { dayFromColumn } from "../bill/day-column.ts";
import type { Deps } from "../ports/deps.ts";
import { caseSnapshot } from "./case-snapshot.ts";

export const studentCaseParts = {
  school: true,
  // The one in force, or the void one of a case that lapsed.
  bills: { orderBy: { createdAt: "desc" }, take: 1 },
  history: { orderBy: { id: "asc" } },
} satisfies Prisma.CardCaseInclude;

type CaseRow = Prisma.CardCaseGetPayload<{ include: typeof studentCaseParts }>;

/** A case as its student sees it, on the page and in the chat; name and student number are masked. */
export interface StudentCaseView {
  id: string;
  serial: string;
  category: Category;
  reissueReason: ReissueReason | null;
  remark: string | null;
  /** Whole NT$. */
  amountDue: number;
  review: Review;
  progress: Progress;
  returnReasons: string[];
  submittedAt: Date;
  confirmedAt: Date | null;
  paidAt: Date | null;
  schoolCode: string;
  schoolName: string;
  maskedStudentNo: string;
  maskedName: string;
  /** Null where the school takes the cash: no bill is printed then. */
  dueDate: Day | null;
  waitingFor: Waiting[];
  timeline: { at: Date; code: TimelineCode }[];
  bill: StudentBill | null;
  /** Ways that are open to her now. */
  payments: { linePay: boolean; store: boolean; school: boolean };
}

export interface StudentBill {
  /** Whole NT$. */
  amount: number;
  dueDate: Day;
  virtualAccount: string;
  barcodes: [string, string, string];
  state: BillState;
}

/** Columns are named one by one: a sealed one must never travel along. */
export function studentCaseView(row: CaseRow, { linePay }: Pick<Deps, "linePay">): StudentCaseView {
  const bill = billOf(row.bills[0]);
  return {
    id: row.id,
    serial: row.serial,
    category: row.category,
    reissueReason: row.reissueReason,
    schoolCode: row.schoolCode,
    schoolName: row.school.name,
    maskedStudentNo: maskStudentNo(row.studentNo),
    maskedName: maskName(row.name),
    remark: row.remark,
    amountDue: row.amountDue,
    dueDate: bill?.dueDate ?? null,
    review: row.review,
    progress: row.progress,
    returnReasons: row.returnReasons,
    submittedAt: row.submittedAt,
    confirmedAt: row.confirmedAt,
    paidAt: row.paidAt,
    waitingFor: waitingFor(caseSnapshot(row)),
    timeline: row.history.flatMap(({ at, code }) => (isTimelineCode(code) ? [{ at, code }] : [])),
    bill,
    payments: paymentWays(row, linePay !== undefined),
  };
}

function paymentWays(row: CaseRow, linePay: boolean): StudentCaseView["payments"] {
  const unpaid = row.progress === "UNPAID" && row.paidAt === null;
  const billOpen = unpaid && row.bills[0]?.state === "OPEN";
  return { linePay: billOpen && linePay, store: billOpen, school: unpaid && row.school.collects };
}

function billOf(row: CaseRow["bills"][number] | undefined): StudentBill | null {
  if (!row) return null;
  const [first = "", second = "", third = ""] = row.barcodes;
  return {
    amount: row.amount,
    dueDate: dayFromColumn(row.dueDate),
    virtualAccount: row.virtualAccount,
    barcodes: [first, second, third],
    state: row.state,
  };
}
