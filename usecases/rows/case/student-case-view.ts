import type { Day } from "#domain/calendar.ts";
import { type CaseException, caseExceptions } from "#domain/case/exceptions.ts";
import type { Fix, FixCode } from "#domain/case/fix.ts";
import { type FoundAgain, foundAgain } from "#domain/case/found-again.ts";
import { isOpen } from "#domain/case/open-case.ts";
import { type ReturnItem, returnItems } from "#domain/case/return-items.ts";
import type { Progress, Review } from "#domain/case/snapshot.ts";
import { isTimelineCode, type TimelineCode } from "#domain/case/timeline.ts";
import { type WaitingDetail, waitingDetails } from "#domain/case/waiting-detail.ts";
import type { Category, ReissueReason } from "#domain/category.ts";
import { maskName, maskStudentNo } from "#domain/mask.ts";
import type { BillState, Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../../ports/deps.ts";
import { dayFromColumn } from "../day-column.ts";
import { caseSnapshot } from "./case-snapshot.ts";
import { returnWords } from "./return-words.ts";

export const studentCaseParts = {
  school: true,
  // The one in force, or the void one of a case that lapsed.
  bills: { orderBy: { createdAt: "desc" }, take: 1 },
  history: { orderBy: { id: "asc" } },
} satisfies Prisma.CardCaseInclude;

export type StudentCaseRow = CaseRow;
type CaseRow = Prisma.CardCaseGetPayload<{ include: typeof studentCaseParts }>;

/** A case as its student sees it, on the page and in the chat; name and student number are masked. */
export interface StudentCaseView {
  id: string;
  serial: string;
  /** Counts every change. */
  version: number;
  /** Sent by her, or from another account and bound to hers: to look at and pay. */
  access: "OWNER" | "LINKED";
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
  waitingFor: WaitingDetail[];
  exceptions: CaseException[];
  foundAgain: FoundAgain | null;
  /** What the school asked for again; empty unless it did. */
  returnItems: ReturnItem[];
  /** The school's own words of the return. */
  returnWords: string | null;
  /** Its details may begin a new form. */
  canReportAgain: boolean;
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

/** Of whom and of what else the view depends besides the row. */
export interface Viewing {
  /** Who looks; the case's own student when absent. */
  studentId?: string | undefined;
  /** Whether the loss report that 先前已掛失 speaks of exists. */
  lossReported?: boolean;
}

/** Columns are named one by one: a sealed one must never travel along. */
export function studentCaseView(
  row: CaseRow,
  { linePay }: Pick<Deps, "linePay">,
  { studentId = row.studentId, lossReported = true }: Viewing = {},
): StudentCaseView {
  const snapshot = caseSnapshot(row);
  const bill = billOf(row.bills[0]);
  const timeline = row.history.flatMap(({ at, code }) => (isTimelineCode(code) ? [{ at, code }] : []));
  const mine = studentId === row.studentId;
  const shown = mine ? <Item>(item: Item) => item : withoutFix;
  return {
    id: row.id,
    serial: row.serial,
    version: row.version,
    access: mine ? "OWNER" : "LINKED",
    category: row.category,
    reissueReason: row.reissueReason,
    schoolCode: row.schoolCode,
    schoolName: row.school.name,
    maskedStudentNo: maskStudentNo(row.studentNo),
    maskedName: maskName(row.name),
    remark: mine ? row.remark : null,
    amountDue: row.amountDue,
    dueDate: bill?.dueDate ?? null,
    review: row.review,
    progress: row.progress,
    returnReasons: row.returnReasons,
    submittedAt: row.submittedAt,
    confirmedAt: row.confirmedAt,
    paidAt: row.paidAt,
    waitingFor: waitingDetails(snapshot, { ...row, timeline }).map(shown),
    exceptions: caseExceptions(snapshot, { serial: row.serial, lossReported }).map(shown),
    foundAgain: foundAgain(snapshot),
    returnItems: mine && row.review === "RETURNED" ? returnItems(row.returnReasons, row) : [],
    returnWords: mine && row.review === "RETURNED" ? returnWords(row.history) : null,
    canReportAgain: mine && !isOpen(row) && row.identityErasedAt === null,
    timeline,
    bill,
    payments: paymentWays(row, linePay !== undefined),
  };
}

/** What only the account that sent the case can do. */
const ownersFixes: readonly FixCode[] = ["RESUBMIT", "REPORT_AGAIN"];

function withoutFix<Item extends { fix: Fix | null }>(item: Item): Item {
  return item.fix && ownersFixes.includes(item.fix.code) ? { ...item, fix: null } : item;
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
