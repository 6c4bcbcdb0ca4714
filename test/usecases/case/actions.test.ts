import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { deskActionsOf, schoolActionsOf, studentActionsOf } from "#domain/case/actions.ts";
import { awaitsRefundDetails } from "#domain/case/readiness.ts";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import {
  type DeskAction,
  deskActions,
  type SchoolAction,
  type StudentAction,
  schoolActions,
  studentActions,
} from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import type { CardCase } from "#prisma/generated/client.ts";
import { anyReachable } from "#test/domain/case/reachable.ts";
import { aCase } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { resubmitCase } from "#usecases/case/resubmit-case.ts";
import { sayPickedUp } from "#usecases/case/say-picked-up.ts";
import { studentCase } from "#usecases/case/student-cases.ts";
import { withdrawCase } from "#usecases/case/withdraw-case.ts";
import { draftFromCase } from "#usecases/draft/draft-from-case.ts";
import { takeDeskStep } from "#usecases/operator/desk-step.ts";
import { schoolCaseForm, studentCaseForm } from "#usecases/paper/case-form.ts";
import { startLinePay } from "#usecases/payment/start-line-pay.ts";
import type { LinePay } from "#usecases/ports/line-pay.ts";
import type { CaseFix } from "#usecases/rows/case/fixed-columns.ts";
import { dayToColumn } from "#usecases/rows/day-column.ts";
import { bookBalance } from "#usecases/rows/ledger/card-balance.ts";
import { approveCase } from "#usecases/school/approve-case.ts";
import { collectCash } from "#usecases/school/collect-cash.ts";
import { returnCase } from "#usecases/school/return-case.ts";
import { returnCash } from "#usecases/school/return-cash.ts";

/** One school for each way of working. */
const schools = { "00": "533302", "01": "353301", "10": "403301", "11": "413301" } as const;

let database: TestDatabase;
let deps: TestDeps;
let made = 0;
let payments = 0;
beforeAll(async () => {
  database = await testDatabase();
  const pdf = async () => Buffer.from("%PDF-");
  deps = await testDeps(database.db, { formPrinter: { pdf }, linePay: linePayThatAnswers });
  for (const [modes, code] of Object.entries(schools)) {
    const [reviewRequired, collects] = [modes[0] === "1", modes[1] === "1"];
    await deps.db.school.update({ where: { code }, data: { reviewRequired, collects } });
  }
});
afterAll(() => database.close());

const linePayThatAnswers = {
  request: async () => ({
    kind: "answered",
    returnCode: "0000",
    returnMessage: "",
    info: {
      transactionId: `20261120${String(++payments).padStart(11, "0")}`,
      paymentUrl: "https://pay.example/1",
    },
  }),
} as Pick<LinePay, "request"> as LinePay;

function schoolOf({ schoolReviewRequired, schoolCollects }: CaseSnapshot): string {
  return schools[`${schoolReviewRequired ? 1 : 0}${schoolCollects ? 1 : 0}`];
}

/** A case as this snapshot has it, of a student and a card of its own. */
async function theCase(snapshot: CaseSnapshot): Promise<CardCase> {
  const { category, schoolReviewRequired, schoolCollects, lossReported: _, dueDate, ...columns } = snapshot;
  const cardCase = await aCase(deps, {
    category,
    form: { schoolCode: schoolOf(snapshot), studentNo: `ACT${++made}` },
    columns: {
      ...columns,
      ...(columns.deductedFee > 0 && { amountDue: 0 }),
      returnReasons: columns.review === "RETURNED" ? ["OTHER"] : [],
    },
  });
  await deps.db.$transaction((tx) => {
    const told = { seq: BigInt(++made), caseId: cardCase.id, happenedAt: deps.now(), at: deps.now() };
    return bookBalance(tx, told, heldOf(snapshot));
  });
  const over = columns.progress === "LAPSED" || columns.progress === "VOIDED" || columns.deductedFee > 0;
  const state = columns.paidAt ? "PAID" : over ? "VOID" : "OPEN";
  await deps.db.bill.updateMany({
    where: { caseId: cardCase.id },
    data: { state, dueDate: dayToColumn(dueDate) },
  });
  return cardCase;
}

/** What the books hold of the card: until it is sent, what the card core told. */
const heldOf = ({ category, refundedAt, confirmedAt }: CaseSnapshot) =>
  category === "LOSS_REFUND" && confirmedAt && !refundedAt ? 300 : 0;
const desk = (snapshot: CaseSnapshot, at: Date) => ({
  at,
  heldBalance: heldOf(snapshot),
  refundMethod: "TRANSFER" as const,
});
/** The cash of these cases came by no receipt of a school. */
const approver = (at: Date) => ({ at, role: "approver" as const, cashReturnable: false });

const staff = (snapshot: CaseSnapshot) => ({
  id: randomUUID(),
  username: "amy",
  role: "approver" as const,
  schoolCode: schoolOf(snapshot),
});
const operator = { id: randomUUID(), username: "ida", role: "operator" as const, schoolCode: null };

/** Looking how to send the old card changes nothing, so nothing can refuse it. */
type StudentDeed = Exclude<StudentAction, "sendOldCard">;

const studentDeeds: Record<StudentDeed, (cardCase: CardCase) => Promise<unknown>> = {
  pay: ({ studentId, serial }) => startLinePay(deps, studentId, serial),
  fix: (cardCase) => resubmitCase(deps, cardCase.studentId, cardCase.serial, answerOf(cardCase)),
  printForm: ({ studentId, serial }) => studentCaseForm(deps, studentId, serial),
  reportAgain: ({ studentId, serial }) => draftFromCase(deps, studentId, { serial }),
  withdraw: ({ studentId, serial }) => withdrawCase(deps, studentId, serial),
  pickedUp: ({ studentId, serial }) => sayPickedUp(deps, studentId, serial),
};

/** What mends it: what the school sent back, a refund that came back, or a loss report that iPASS did not find. */
function answerOf({ review, refundReturnedAt }: CardCase): CaseFix {
  if (review === "RETURNED") return { remark: "已補件" };
  if (refundReturnedAt)
    return { refund: { method: "TRANSFER", bankCode: "004", branchCode: "0037", accountNo: "987654321098" } };
  return { category: "LOSS_ONLY" };
}

/** Those that leave a case as it was where they were done before. */
const changing: ReadonlySet<StudentAction> = new Set(["fix", "pickedUp"]);

const schoolDeeds: Record<SchoolAction, (cardCase: CardCase, snapshot: CaseSnapshot) => Promise<unknown>> = {
  approve: ({ serial }, snapshot) => approveCase(deps, staff(snapshot), serial, {}),
  collect: ({ serial }, snapshot) => collectCash(deps, staff(snapshot), serial, {}),
  return: ({ serial }, snapshot) => returnCase(deps, staff(snapshot), serial, { reasons: ["OTHER"] }),
  "return-cash": ({ serial }, snapshot) =>
    returnCash(deps, staff(snapshot), serial, { reason: "家長要自己繳" }),
  printForm: ({ serial }, snapshot) => schoolCaseForm(deps, staff(snapshot), serial),
};

const step = ({ serial }: CardCase, action: DeskAction) =>
  takeDeskStep(deps, operator, { serial, step: action, reason: "帳號有誤" });

/** Done, refused, or, where it had been done before, left as it was. */
async function outcomeOf(deed: () => Promise<unknown>, cardCase: CardCase, changes: boolean) {
  try {
    await deed();
  } catch (error) {
    if (error instanceof DomainError && error.status < 500) return "refused";
    throw error;
  }
  const { version } = await deps.db.cardCase.findUniqueOrThrow({ where: { id: cardCase.id } });
  return changes && version === cardCase.version ? "refused" : "done";
}

/** Few cases of the many that there can be, such that each action is offered in one of them. */
function telling(at: Date): CaseSnapshot[] {
  const seen = new Set<string>();
  return fc.sample(anyReachable, { numRuns: 3_000, seed: 20261120 }).filter((snapshot) => {
    const offered = [
      ...studentActionsOf(snapshot, { at, mine: true, billOpen: true, cardTaken: false, erased: false }),
      `refund ${awaitsRefundDetails(snapshot)}`,
      ...schoolActionsOf(snapshot, approver(at)),
      ...deskActionsOf(snapshot, desk(snapshot, at)),
      snapshot.progress,
      `sent ${snapshot.shippedAt !== null} ${snapshot.pickedUpAt !== null}`,
      `${snapshot.review} ${snapshot.schoolCollects}`,
    ];
    const tells = offered.some((action) => !seen.has(action));
    for (const action of offered) seen.add(action);
    return tells;
  });
}

it("an action that is listed succeeds, one that is not is refused", async () => {
  const at = deps.now();
  const seen = new Set<string>();
  for (const snapshot of telling(at)) {
    const told = JSON.stringify(snapshot);
    const verdict = (listed: readonly string[], action: string) => {
      if (listed.includes(action)) seen.add(action);
      return listed.includes(action) ? "done" : "refused";
    };
    for (const action of studentActions) {
      if (action === "sendOldCard") continue;
      const cardCase = await theCase(snapshot);
      const { actions } = await studentCase(deps, cardCase.studentId, cardCase.serial);
      const outcome = await outcomeOf(() => studentDeeds[action](cardCase), cardCase, changing.has(action));
      expect(outcome, `student ${action} ${told}`).toBe(verdict(actions, action));
    }
    const listedAtSchool = schoolActionsOf(snapshot, approver(at));
    for (const action of schoolActions) {
      const cardCase = await theCase(snapshot);
      const deed = () => schoolDeeds[action](cardCase, snapshot);
      const outcome = await outcomeOf(deed, cardCase, action !== "printForm");
      expect(outcome, `school ${action} ${told}`).toBe(verdict(listedAtSchool, action));
    }
    const listedAtDesk = deskActionsOf(snapshot, desk(snapshot, at));
    for (const action of deskActions) {
      const cardCase = await theCase(snapshot);
      const outcome = await outcomeOf(() => step(cardCase, action), cardCase, true);
      expect(outcome, `desk ${action} ${told}`).toBe(verdict(listedAtDesk, action));
    }
  }
  const all = [...studentActions, ...schoolActions, ...deskActions];
  const elsewhere: ReadonlySet<string> = new Set(["sendOldCard", "return-cash"]);
  expect([...seen].sort()).toEqual([...new Set(all)].filter((action) => !elsewhere.has(action)).sort());
});

it("a case is not begun anew while another of its card is under way", async () => {
  const first = await aCase(deps, { form: { studentNo: "TWICE" }, columns: { progress: "LAPSED" } });
  const listed = async () => (await studentCase(deps, first.studentId, first.serial)).actions;
  expect(await listed()).toEqual(["reportAgain"]);
  await aCase(deps, { studentId: first.studentId, form: { studentNo: "TWICE" } });
  expect(await listed()).toEqual([]);
  await expect(draftFromCase(deps, first.studentId, { serial: first.serial })).rejects.toMatchObject({
    code: "case_already_open",
  });
});
