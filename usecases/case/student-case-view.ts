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

export function studentCaseView(row: CaseRow, { linePay }: Pick<Deps, "linePay">): StudentCaseView {
  const { school, history } = row;
  const bill = billOf(row.bills[0]);
  const open = bill?.state === "OPEN" && row.progress === "UNPAID";
  return {
    ...ownColumns(row),
    schoolName: school.name,
    maskedStudentNo: maskStudentNo(studentNo),
    maskedName: maskName(name),
    dueDate: bill?.dueDate ?? null,
    waitingFor: waitingFor(caseSnapshot(row)),
    timeline: history.flatMap(({ at, code }) => (isTimelineCode(code) ? [{ at, code }] : [])),
    bill,
    payments: {
      linePay: open && linePay !== undefined,
      store: open,
      school: school.collects && row.paidAt === null && row.progress === "UNPAID",
    },
  };
}

/** Named one by one: a sealed column must never travel along. */
function ownColumns(row: CaseRow) {
  const { id, serial, category, reissueReason, remark, amountDue, review, progress } = row;
  const { returnReasons, submittedAt, confirmedAt, paidAt, schoolCode } = row;
  return {
    ...{ id, serial, category, reissueReason, remark, amountDue, review, progress },
    ...{ returnReasons, submittedAt, confirmedAt, paidAt, schoolCode },
  };
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
