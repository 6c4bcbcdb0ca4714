import { z } from "zod";
import { type Day, dayOf } from "#domain/calendar.ts";
import { studentActionsOf } from "#domain/case/actions.ts";
import { cardCoreOf } from "#domain/case/card-core.ts";
import { type CaseStatus, caseStatus } from "#domain/case/case-status.ts";
import { type Fix, isAllowed } from "#domain/case/fix.ts";
import { type FoundAgain, foundAgain } from "#domain/case/found-again.ts";
import { isOpen } from "#domain/case/open-case.ts";
import { awaitsRefundDetails, lossReportMissing } from "#domain/case/readiness.ts";
import { askedItems, type ReturnItem } from "#domain/case/return-items.ts";
import type { CaseSnapshot, Progress, Review } from "#domain/case/snapshot.ts";
import type { NewerCase } from "#domain/case/status-facts.ts";
import { type Step, stepsOf } from "#domain/case/steps.ts";
import { type TimelineEntry, timelineOf } from "#domain/case/timeline.ts";
import { type WaitingDetail, waitingDetails } from "#domain/case/waiting-detail.ts";
import { type Category, categories, type ReissueReason } from "#domain/category.ts";
import type { StudentAction } from "#domain/codes.ts";
import { maskName, maskStudentNo } from "#domain/mask.ts";
import { knownAddress } from "#domain/old-card-address.ts";
import type { BillState, Channel, Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../../ports/deps.ts";
import { billInForceFirst } from "../bill/bill-in-force.ts";
import { dayFromColumn } from "../day-column.ts";
import { caseSnapshot } from "./case-snapshot.ts";
import { orderFacts, orderParts } from "./order-columns.ts";
import { usualDaysOf } from "./usual-days-of.ts";

export const studentCaseParts = {
  school: { include: { stepTimes: true } },
  // The one in force, or the void one of a case that lapsed.
  bills: {
    orderBy: [...billInForceFirst],
    take: 1,
    include: { receipts: { where: { state: "MATCHED" }, take: 1 } },
  },
  history: { orderBy: { id: "asc" } },
  orders: orderParts,
} satisfies Prisma.CardCaseInclude;

export type StudentCaseRow = Prisma.CardCaseGetPayload<{ include: typeof studentCaseParts }>;

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
  /** Whole NT$ that are taken from the refund instead (C20). */
  deductedFee: number;
  review: Review;
  progress: Progress;
  returnReasons: string[];
  submittedAt: Date;
  confirmedAt: Date | null;
  paidAt: Date | null;
  schoolCode: string;
  schoolName: string;
  schoolEnglishName: string | null;
  maskedStudentNo: string;
  maskedName: string;
  /** Of the bill; where the school takes the cash, the day on which an unpaid case lapses, null once it cannot. */
  dueDate: Day | null;
  waitingFor: WaitingDetail[];
  /** Where it stands and what comes next, in one sentence. */
  status: CaseStatus;
  /** Its way from beginning to end; empty once it lapsed or was voided. */
  steps: Step[];
  foundAgain: FoundAgain;
  /** Of a minor's case: when her guardian's consent was given; null for whoever is of age. */
  guardian: { consentAt: Date | null; confirmed: boolean } | null;
  /** What the school or iPASS asked for again; empty unless they did. */
  returnItems: ReturnItem[];
  /** In the words of whoever asks: the school of its return, iPASS of a loss report not found or a refund that came back. */
  returnWords: string | null;
  /** Where her old card is posted to; null where none comes back, or only the hotline knows it. */
  oldCardAddress: string | null;
  /** What she may do with it now. */
  actions: StudentAction[];
  timeline: TimelineEntry[];
  bill: StudentBill | null;
  /** The money that paid it; null until then. */
  receipt: StudentReceipt | null;
  /** Ways that are open to her now. */
  payments: { linePay: boolean; store: boolean; school: boolean };
}

interface StudentReceipt {
  /** Whole NT$. */
  amount: number;
  channel: Channel;
  paidOn: Day;
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
  lossReported: boolean;
  /** Of a case that is over, another one of its card that is under way. */
  newer?: NewerCase | undefined;
}

/** Columns are named one by one: a sealed one must never travel along. */
export function studentCaseView(
  row: StudentCaseRow,
  { linePay, now, settings }: Pick<Deps, "linePay" | "now" | "settings">,
  { studentId = row.studentId, lossReported, newer }: Viewing,
): StudentCaseView {
  const snapshot = caseSnapshot(row, lossReported);
  const bill = billOf(row.bills[0]);
  const timeline = timelineOf(row.history);
  const at = now();
  const usualDays = usualDaysOf(row.school.stepTimes);
  const facts = { ...row, at, timeline, usualDays, newer, core: cardCoreOf(row.orders.map(orderFacts)) };
  const mine = studentId === row.studentId;
  const actions = studentActionsOf(snapshot, {
    at,
    mine,
    billOpen: bill?.state === "OPEN",
    cardTaken: newer !== undefined,
    erased: row.identityErasedAt !== null,
  });
  return {
    id: row.id,
    serial: row.serial,
    version: row.version,
    access: mine ? "OWNER" : "LINKED",
    category: row.category,
    reissueReason: row.reissueReason,
    schoolCode: row.schoolCode,
    schoolName: row.school.name,
    schoolEnglishName: row.school.englishName,
    maskedStudentNo: maskStudentNo(row.studentNo),
    maskedName: maskName(row.name),
    remark: mine ? row.remark : null,
    amountDue: row.amountDue,
    deductedFee: row.deductedFee,
    dueDate: bill?.dueDate ?? (row.school.collects && !row.confirmedAt ? snapshot.dueDate : null),
    review: row.review,
    progress: row.progress,
    returnReasons: row.returnReasons,
    submittedAt: row.submittedAt,
    confirmedAt: row.confirmedAt,
    paidAt: row.paidAt,
    waitingFor: waitingDetails(snapshot, facts).map(withAllowedFix(actions)),
    status: withAllowedFix(actions)(caseStatus(snapshot, facts)),
    steps: stepsOf(snapshot, facts),
    foundAgain: foundAgain(snapshot, newer?.serial),
    guardian:
      mine && row.guardianName !== null
        ? {
            consentAt: row.guardianConsentAt,
            confirmed: row.history.some(({ code }) => code === "guardianConfirmed"),
          }
        : null,
    returnItems: mine ? askedItems(snapshot, row.returnReasons) : [],
    returnWords: mine ? returnWords(snapshot, row.history) : null,
    oldCardAddress: categories[row.category].needsOldCard
      ? knownAddress(settings.paper.oldCardAddress)
      : null,
    actions,
    timeline,
    bill,
    receipt: receiptOf(row.bills[0]),
    payments: paymentWays(row, linePay !== undefined),
  };
}

/** A sentence stands whoever looks; the tap beside it only for whom it works. */
function withAllowedFix(actions: readonly StudentAction[]) {
  return <Item extends { fix: Fix | null }>(item: Item): Item =>
    item.fix && !isAllowed(item.fix, actions) ? { ...item, fix: null } : item;
}

function paymentWays(row: StudentCaseRow, linePay: boolean): StudentCaseView["payments"] {
  const unpaid = row.progress === "UNPAID" && row.paidAt === null;
  const billOpen = unpaid && row.bills[0]?.state === "OPEN";
  return { linePay: billOpen && linePay, store: billOpen, school: unpaid && row.school.collects };
}

function billOf(row: StudentCaseRow["bills"][number] | undefined): StudentBill | null {
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

function receiptOf(bill: StudentCaseRow["bills"][number] | undefined): StudentReceipt | null {
  const receipt = bill?.receipts[0];
  if (!receipt) return null;
  const { amount, channel, paidAt } = receipt;
  return { amount, channel, paidOn: dayOf(paidAt) };
}

const ReturnDetails = z.object({ reason: z.string() });

/** What was written with what she is asked to mend. @param history oldest first */
function returnWords(
  snapshot: CaseSnapshot,
  history: readonly { code: string; details: unknown }[],
): string | null {
  const asking: TimelineEntry["code"] | null =
    (snapshot.review === "RETURNED" && "returned") ||
    (awaitsRefundDetails(snapshot) && "refundReturned") ||
    (isOpen(snapshot) && lossReportMissing(snapshot) && "lossAsked") ||
    null;
  const last = history.findLast(({ code }) => code === asking);
  return ReturnDetails.safeParse(last?.details).data?.reason ?? null;
}
