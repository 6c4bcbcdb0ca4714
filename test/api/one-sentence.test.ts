import { randomUUID } from "node:crypto";
import type { messagingApi } from "@line/bot-sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { presentCase as presentStudentCase } from "#api/liff/present-case.ts";
import { presentQueriedCase } from "#api/liff/present-queried-case.ts";
import { presentOperatorCase } from "#api/operator/present-case.ts";
import { presentCase as presentSchoolCase } from "#api/school/present-case.ts";
import { presentDetail } from "#api/school/present-detail.ts";
import { frameIn } from "#bot/messages/frame.ts";
import { noticeMessages } from "#bot/messages/notices.ts";
import { partMessages } from "#bot/messages/part-messages.ts";
import type { Standing } from "#domain/case/case-view.ts";
import { needsForm } from "#domain/case/readiness.ts";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import { categories } from "#domain/category.ts";
import { type Category, categoryCodes, noticeKinds } from "#domain/codes.ts";
import { inLanguage, type Language } from "#domain/language.ts";
import type { CardCase } from "#prisma/generated/client.ts";
import { everySnapshot } from "#test/domain/case/every-snapshot.ts";
import { aCase } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { printableBill } from "#usecases/bill/printable-bill.ts";
import { studentCase, studentCases } from "#usecases/case/student-cases.ts";
import { noticeCase } from "#usecases/notice/notice-view.ts";
import { operatorCase } from "#usecases/operator/operator-cases.ts";
import { studentCaseForm } from "#usecases/paper/case-form.ts";
import type { PrintableForm } from "#usecases/ports/form-printer.ts";
import { queryCases } from "#usecases/query/query-cases.ts";
import { caseView } from "#usecases/rows/case/case-view.ts";
import { schoolCase, schoolCases } from "#usecases/school/school-cases.ts";

/** Two schools: whose students pay here, and which takes the cash itself. */
const schools = { pays: "533302", collects: "353301" } as const;
const staff = { id: randomUUID(), username: "a", role: "approver" } as const;
const operator = { id: randomUUID(), username: "o", role: "operator", schoolCode: null } as const;
const facts = { idNumber: "A123456789" };

let database: TestDatabase;
let deps: TestDeps;
let forms: PrintableForm[] = [];
const cases = new Map<string, CardCase>();

beforeAll(async () => {
  database = await testDatabase();
  deps = await testDeps(database.db, {
    formPrinter: {
      pdf: async (form) => {
        forms.push(form);
        return Buffer.alloc(0);
      },
    },
  });
  for (const category of categoryCodes)
    for (const schoolCode of Object.values(schools))
      cases.set(`${category} ${schoolCode}`, await aCase(deps, { category, form: { schoolCode } }));
});
afterAll(() => database.close());

/** Puts a case of the right kind into a state of the rules, with the money that goes with it. */
async function put(snapshot: CaseSnapshot, more: { wrongAmount: boolean; renewed: boolean }) {
  const { schoolReviewRequired, schoolCollects, dueDate: _, lossReported, ...columns } = snapshot;
  // Of a card that was damaged no loss report is asked for; where one is, none of this card is known here.
  const reissueReason = snapshot.reissueReason && lossReported ? "DAMAGED" : snapshot.reissueReason;
  const schoolCode = schoolCollects ? schools.collects : schools.pays;
  const cardCase = cases.get(`${snapshot.category} ${schoolCode}`)!;
  const { id: caseId } = cardCase;
  const { db } = deps;
  await db.school.update({
    where: { code: schoolCode },
    data: { reviewRequired: schoolReviewRequired, collects: schoolCollects },
  });
  const amountDue = columns.deductedFee > 0 ? 0 : cardCase.amountDue;
  await db.cardCase.update({ where: { id: caseId }, data: { ...columns, reissueReason, amountDue } });
  await putBills(cardCase, snapshot, more.renewed);
  await db.caseHistory.deleteMany({ where: { caseId } });
  const codes = ["submitted", ...(more.wrongAmount ? ["wrongAmount"] : [])];
  await db.caseHistory.createMany({
    data: codes.map((code) => ({ caseId, at: deps.now(), actor: "system", code })),
  });
  return cardCase;
}

async function putBills(
  { id: caseId, amountDue }: CardCase,
  { paidAt, progress, schoolCollects, deductedFee }: CaseSnapshot,
  renewed: boolean,
) {
  const { db } = deps;
  await db.receipt.deleteMany({ where: { bill: { caseId } } });
  await db.bill.deleteMany({ where: { caseId } });
  const over = progress === "LAPSED" || progress === "VOIDED";
  const state = paidAt ? "PAID" : over ? "VOID" : "OPEN";
  if (deductedFee > 0 || (schoolCollects && !paidAt)) return;
  const bill = { caseId, amount: amountDue, barcodes: ["A", "B", "C"], createdAt: deps.now() };
  const dueDate = new Date("2026-12-22T00:00:00Z");
  if (renewed)
    await db.bill.create({
      data: { ...bill, dueDate: new Date("2026-11-21T00:00:00Z"), virtualAccount: account(), state: "VOID" },
    });
  await db.bill.create({
    data: {
      ...bill,
      dueDate,
      virtualAccount: account(),
      state,
      ...(paidAt && {
        receipts: {
          create: {
            channel: "ATM",
            externalId: randomUUID(),
            amount: amountDue,
            paidAt,
            receivedAt: paidAt,
            state: "MATCHED",
          },
        },
      }),
    },
  });
}

let accounts = 0;
const account = () => `999900${String(++accounts).padStart(8, "0")}`;

/** What a surface says of where a case stands. */
type Said = { surface: string; text: string };

/** What the API sends: the sentence in its parts. */
function parts({ text, next, timing, inForce }: Record<string, unknown>): string {
  return [text, next, timing, inForce].filter(Boolean).join("\n");
}

function partsOf({ text, next, timing, inForce }: Standing, language: Language): string {
  const said = [text, next, timing, inForce].flatMap((part) => (part ? [inLanguage(part, language)] : []));
  return said.join("\n");
}

async function apiSurfaces(cardCase: CardCase, language: Language): Promise<Said[]> {
  const { studentId, serial, studentNo, schoolCode } = cardCase;
  const clerk = { ...staff, schoolCode };
  const looking = { role: "approver", at: deps.now(), language, seal: deps.seal } as const;
  const [one, [listed], [queried]] = await Promise.all([
    studentCase(deps, studentId, serial),
    studentCases(deps, studentId),
    queryCases(deps, { ...facts, studentNo, schoolCode }),
  ]);
  const own = presentStudentCase(one, language);
  const asked = presentQueriedCase(queried!, { item: 1, language, billUrl: () => "" });
  const student = [
    { surface: "student's case", text: parts(own.status) },
    { surface: "student's list", text: parts(presentStudentCase(listed!, language).status) },
    { surface: "open query", text: parts(asked.status) },
  ];
  const [detail, { items }, desk] = await Promise.all([
    schoolCase(deps, clerk, serial),
    schoolCases(deps, clerk, { q: serial }),
    operatorCase(deps, operator, serial),
  ]);
  return [
    ...student,
    { surface: "school's case", text: parts(presentDetail(detail, looking).status) },
    { surface: "school's list", text: parts(presentSchoolCase(items[0]!, looking).status) },
    {
      surface: "operator's case",
      text: parts(presentOperatorCase(desk, looking).status),
    },
  ];
}

/** Messages that tell of a case, each with all that it says. */
async function messages(cardCase: CardCase, language: Language): Promise<Said[]> {
  const { studentId, serial, id: caseId } = cardCase;
  const view = caseView(await studentCase(deps, studentId, serial));
  const notice = (await noticeCase(deps, { caseId })).view({});
  const frame = frameIn(language, { conversationId: "-", liffUrl: "https://l", notices: () => undefined });
  const told = [
    ["chat: progress", partMessages.cases(frame, { kind: "cases", cases: [view] })],
    ["chat: found again", partMessages.found(frame, { kind: "found", cardCase: view })],
    ...(view.bill
      ? [["chat: bill", partMessages.bill(frame, { kind: "bill", bill: view.bill })] as const]
      : []),
    ...(view.schoolCollects
      ? [
          [
            "chat: pay at school",
            partMessages.payAtSchool(frame, { kind: "payAtSchool", cardCase: view }),
          ] as const,
        ]
      : []),
    ...noticeKinds
      // These say what they ask for instead.
      .filter((kind) => kind !== "caseReturned" && kind !== "wrongAmount")
      .map((kind) => [`push: ${kind}`, noticeMessages(kind, notice, { language }).at(-1)!] as const),
  ] as const;
  return told.map(([surface, message]) => ({ surface, text: wordsOf(message as messagingApi.Message) }));
}

/** Every text of a message, one a line. */
function wordsOf(message: messagingApi.Message): string {
  const words: string[] = [];
  const read = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(read);
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value))
        if (key === "text" && typeof inner === "string") words.push(inner);
        else if (key !== "quickReply") read(inner);
  };
  read(message);
  return words.join("\n");
}

/** The first line of the sentence, as papers print it. */
async function papers(cardCase: CardCase, snapshot: CaseSnapshot): Promise<Said[]> {
  const { studentId, serial } = cardCase;
  const said: Said[] = [];
  const bill = await deps.db.bill.findFirst({ where: { caseId: cardCase.id, state: "OPEN" } });
  if (bill)
    said.push({ surface: "bill on paper", text: (await printableBill(deps, studentId, serial)).status });
  if (needsForm(snapshot) && categories[snapshot.category].needsOldCard) {
    forms = [];
    await studentCaseForm(deps, studentId, serial);
    const [form] = forms;
    if (form?.kind === "caseForm") said.push({ surface: "card form on paper", text: form.status });
  }
  return said;
}

describe.each(categoryCodes)("of every state that a case of %s can reach", (category: Category) => {
  it("chat, pushes, pages, consoles and papers say the same sentence", { timeout: 300_000 }, async () => {
    const differing: unknown[] = [];
    let count = 0;
    for (const snapshot of everySnapshot().filter(saysSomethingElse(category))) {
      for (const money of moneyOf(snapshot)) {
        const cardCase = await put(snapshot, money);
        const { status } = await studentCase(deps, cardCase.studentId, cardCase.serial);
        const [zh, en, printed] = await Promise.all([
          unlike(cardCase, snapshot, { language: "zh-TW", sentence: partsOf(status, "zh-TW") }),
          unlike(cardCase, snapshot, { language: "en", sentence: partsOf(status, "en") }),
          papers(cardCase, snapshot),
        ]);
        const wrong = [...zh, ...en, ...printed.filter(({ text }) => text !== status.text.zh)];
        if (wrong.length > 0) differing.push({ snapshot, money, status, wrong });
        count++;
      }
    }
    expect(differing).toEqual([]);
    expect(count).toBeGreaterThan(25);
  });
});

/** What is said otherwise than in the sentence; a message may say more, but nothing against it. */
async function unlike(
  cardCase: CardCase,
  snapshot: CaseSnapshot,
  { language, sentence }: { language: Language; sentence: string },
): Promise<Said[]> {
  const [api, told] = await Promise.all([apiSurfaces(cardCase, language), messages(cardCase, language)]);
  const lines = sentence.split("\n");
  return [
    ...api.filter(({ text }) => text !== sentence),
    ...told.filter(
      ({ text }) => !lines.every((line) => text.split("\n").includes(line)) || contradicts(snapshot, text),
    ),
  ];
}

/**
 * States of one category. Whether the photo is new or the old one changes no word, and that one is missing is tried
 * with the lost cards.
 */
const saysSomethingElse = (category: Category) => (snapshot: CaseSnapshot) =>
  snapshot.category === category &&
  snapshot.photoMode !== "NEW" &&
  (category !== "REISSUE" || snapshot.photoMode !== null);

/** Whether a text beside the sentence calls in force what is not, or the other way round. */
function contradicts({ confirmedAt }: CaseSnapshot, text: string): boolean {
  return confirmedAt
    ? /還沒生效|沒有生效|not in force|never took/.test(text)
    : /已經?生效|is in force/.test(text);
}

/** The kinds of money that change what is said: none of the wrong amount or one, the first bill or a renewed one. */
function moneyOf({ paidAt, confirmedAt, schoolCollects }: CaseSnapshot) {
  const plain = { wrongAmount: false, renewed: false };
  if (paidAt) return [plain];
  const renewed = confirmedAt && !schoolCollects ? [{ wrongAmount: false, renewed: true }] : [];
  return [plain, { wrongAmount: true, renewed: false }, ...renewed];
}
