import { randomUUID } from "node:crypto";
import pino from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createLineMessaging, type LineMessagingClient } from "#adapters/line/line-messaging.ts";
import { addDays, type Day, dayOf, endOfDay } from "#domain/calendar.ts";
import { type Category, categories } from "#domain/category.ts";
import { pickUpReminderDays, reminderDays } from "#domain/facts.ts";
import { lastDayToPay } from "#domain/money/payment-term.ts";
import type { CardCase } from "#prisma/generated/client.ts";
import { aCase } from "#test/factories/case.ts";
import { testDeps } from "#test/factories/deps.ts";
import { tellBalance } from "#test/factories/told-balance.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { remindToPickUp } from "#usecases/case/remind-to-pick-up.ts";
import { remindUnpaid } from "#usecases/case/remind-unpaid.ts";
import { resubmitCase } from "#usecases/case/resubmit-case.ts";
import { sayPickedUp } from "#usecases/case/say-picked-up.ts";
import { takeDeskStep } from "#usecases/operator/desk-step.ts";
import { recordReceipt } from "#usecases/payment/record-receipt.ts";
import type { SchoolStaff, Staff } from "#usecases/rows/staff/staff.ts";
import { approveCase } from "#usecases/school/approve-case.ts";
import { collectCash } from "#usecases/school/collect-cash.ts";
import { returnCase } from "#usecases/school/return-case.ts";
import { relayNotices } from "#worker/relay-notices.ts";
import type { WorkerDeps } from "#worker/worker.ts";
import { type Simulator, startSimulator } from "../../simulator/server.ts";
import { aFriend } from "../bot/support/line-user.ts";

let database: TestDatabase;
let simulator: Simulator;
let line: LineMessagingClient;
let deps: WorkerDeps & { advance(milliseconds: number): void };
const operator: Staff = { id: randomUUID(), username: "op", role: "operator", schoolCode: null };
const table: Record<string, Record<string, number>> = {};

beforeAll(async () => {
  database = await testDatabase();
  simulator = await startSimulator({ SIMULATOR_PORT: 0 });
  simulator.world.quota.limit = 1_000;
  const { LINE_CHANNEL_ACCESS_TOKEN: channelAccessToken } = simulator.world.settings;
  line = createLineMessaging({ apiUrl: simulator.url, dataApiUrl: simulator.url, channelAccessToken });
  const menus = { menus: async () => ({}), link: async () => true, unlink: async () => {} };
  const log = pino({ level: "silent" });
  deps = { ...(await testDeps(database.db)), line, menus, log, recoverInbox: async () => 0 };
});
afterAll(async () => {
  console.table(table);
  await line.close();
  await simulator.close();
  await database.close();
});

/** Counts what LINE bills while a step is taken and its notices go out. */
async function pushesOf(story: string, step: string, take: () => Promise<unknown>): Promise<number> {
  const before = simulator.world.quota.used;
  await take();
  do deps.advance(6 * 60_000);
  while ((await relayNotices(deps)) > 0);
  const pushes = simulator.world.quota.used - before;
  table[story] = { ...table[story], [step]: pushes };
  return pushes;
}

type Steps = (cardCase: CardCase, staff: SchoolStaff) => [step: string, take: () => Promise<unknown>][];

/** A case from its submission to its end. @returns the pushes of its whole life */
async function life(story: string, category: Category, steps: Steps): Promise<number> {
  const student = aFriend(simulator);
  let cardCase: CardCase | undefined;
  let total = await pushesOf(story, "submitted", async () => {
    const { id: studentId } = await deps.db.student.create({ data: { lineUserId: student.userId } });
    cardCase = await aCase(deps, { studentId, category });
  });
  const { schoolCode } = cardCase!;
  const staff: SchoolStaff = { id: randomUUID(), username: "amy", role: "approver", schoolCode };
  for (const [step, take] of steps(cardCase!, staff)) total += await pushesOf(story, step, take);
  const end = await deps.db.cardCase.findUniqueOrThrow({ where: { id: cardCase!.id } });
  expect(end.progress).toBe("CLOSED");
  table[story] = { ...table[story], total };
  return total;
}

const paid = ({ id }: CardCase): [string, () => Promise<unknown>] => [
  "paid",
  async () => {
    const bill = await deps.db.bill.findFirstOrThrow({ where: { caseId: id } });
    const { virtualAccount, amount } = bill;
    const externalId = randomUUID();
    await recordReceipt(deps, { channel: "STORE", externalId, virtualAccount, amount, paidAt: deps.now() });
  },
];
const approved = ({ serial }: CardCase, staff: SchoolStaff): [string, () => Promise<unknown>] => [
  "approved",
  () => approveCase(deps, staff, serial, {}),
];

/** What iPASS does after payment and approval. */
function finished({ serial, category }: CardCase): [string, () => Promise<unknown>][] {
  const { needsOldCard, makesCard, needsRefund } = categories[category];
  const steps = [
    ...(needsOldCard ? (["old-card"] as const) : []),
    ...(makesCard ? (["produce", "ship"] as const) : []),
    ...(needsRefund ? (["refund"] as const) : []),
    "close" as const,
  ];
  return steps.map((step) => [
    step,
    async () => {
      if (step === "refund") await tellBalance(deps, serial, 300);
      await takeDeskStep(deps, operator, { serial, step });
    },
  ]);
}

it.each(Object.keys(categories) as Category[])(
  "takes four pushes for the whole life of a case, paid first or approved first: %s",
  async (category) => {
    const paidFirst: Steps = (cardCase, staff) => [
      paid(cardCase),
      approved(cardCase, staff),
      ...finished(cardCase),
    ];
    const approvedFirst: Steps = (cardCase, staff) => [
      approved(cardCase, staff),
      paid(cardCase),
      ...finished(cardCase),
    ];
    expect(await life(`${category}, paid first`, category, paidFirst)).toBe(4);
    expect(await life(`${category}, approved first`, category, approvedFirst)).toBe(4);
    // In force and irrevocable from here, and owed.
    expect(table[`${category}, approved first`]).toMatchObject({ approved: 1, paid: 1 });
  },
);

it("takes at most four where the school collects the cash", async () => {
  const total = await life("LOSS_ONLY, cash at school", "LOSS_ONLY", ({ serial, schoolCode }, staff) => [
    [
      "collected",
      async () => {
        await deps.db.school.update({ where: { code: schoolCode }, data: { collects: true } });
        await collectCash(deps, staff, serial, {});
        await deps.db.school.update({ where: { code: schoolCode }, data: { collects: false } });
      },
    ],
    ["close", () => takeDeskStep(deps, operator, { serial, step: "close" })],
  ]);
  expect(total).toBeLessThanOrEqual(4);
});

it("takes one more for each return, which asks her to do something, and none for her answer", async () => {
  const total = await life("LOSS_ONLY, returned once", "LOSS_ONLY", (cardCase, staff) => [
    paid(cardCase),
    ["returned", () => returnCase(deps, staff, cardCase.serial, { reasons: ["NAME"] })],
    ["resubmitted", () => resubmitCase(deps, cardCase.studentId, cardCase.serial, { name: "王大明" })],
    approved(cardCase, staff),
    ...finished(cardCase),
  ]);
  expect(table["LOSS_ONLY, returned once"]).toMatchObject({ returned: 1, resubmitted: 0 });
  expect(total).toBe(5);
});

/** Moves the clock to the noon of a day. */
function noonOf(day: Day): void {
  deps.advance(endOfDay(day).getTime() - 12 * 3_600_000 - deps.now().getTime());
}

const remindedToPay = ({ submittedAt }: CardCase): [string, () => Promise<unknown>][] =>
  reminderDays.map((days) => [
    `${days} days before`,
    async () => {
      noonOf(addDays(lastDayToPay(dayOf(submittedAt)), -days));
      await remindUnpaid(deps);
    },
  ]);
const aWeekLater: [string, () => Promise<unknown>] = [
  "a week later",
  async () => {
    noonOf(addDays(dayOf(deps.now()), pickUpReminderDays + 1));
    await remindToPickUp(deps);
  },
];

it("takes no reminder to fetch the card from who has said that she has it, one from who has not", async () => {
  await deps.db.cardCase.updateMany({ data: { shippedAt: null } });
  const told = await life("LOSS_REISSUE, picked up", "LOSS_REISSUE", (cardCase, staff) => [
    paid(cardCase),
    approved(cardCase, staff),
    ...finished(cardCase),
    ["picked up", () => sayPickedUp(deps, cardCase.studentId, cardCase.serial)],
    aWeekLater,
  ]);
  expect(told).toBe(4);
  const silent = await life("LOSS_REISSUE, silent", "LOSS_REISSUE", (cardCase, staff) => [
    paid(cardCase),
    approved(cardCase, staff),
    ...finished(cardCase),
    aWeekLater,
  ]);
  expect(silent).toBe(5);
});

it("takes one more for each reminder of whoever pays on her last day", async () => {
  const total = await life("LOSS_ONLY, paid late", "LOSS_ONLY", (cardCase, staff) => [
    ...remindedToPay(cardCase),
    paid(cardCase),
    approved(cardCase, staff),
    ...finished(cardCase),
  ]);
  expect(total).toBe(4 + reminderDays.length);
});
