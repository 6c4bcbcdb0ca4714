import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { addDays, dayOf, endOfDay } from "#domain/calendar.ts";
import { lastDayToPay } from "#domain/money/payment-term.ts";
import type { CardCase } from "#prisma/generated/client.ts";
import { happenTo } from "#test/factories/case-acts.ts";
import { type OutboxWorld, outboxWorld } from "#test/support/outbox-world.ts";
import { lapseCases } from "#usecases/case/lapse-cases.ts";
import { remindToPickUp } from "#usecases/case/remind-to-pick-up.ts";
import { remindUnpaid } from "#usecases/case/remind-unpaid.ts";
import { sayPickedUp } from "#usecases/case/say-picked-up.ts";
import { takeDeskStep } from "#usecases/operator/desk-step.ts";
import { saidTo } from "../bot/support/line-user.ts";

const hour = 3_600_000;
const day = 24 * hour;
const operator = { id: randomUUID(), username: "op", role: "operator", schoolCode: null } as const;
let world: OutboxWorld;

beforeAll(async () => {
  world = await outboxWorld();
});
beforeEach(async () => {
  await world.deps.db.cardCase.updateMany({ data: { progress: "CLOSED", shippedAt: null } });
});
afterAll(() => world.close());

/** Several workers look, then what they queued goes out. */
async function look() {
  await Promise.all([1, 2, 3].map(() => remindUnpaid(world.deps)));
  await Promise.all([1, 2].map(() => remindToPickUp(world.deps)));
  await lapseCases(world.deps);
  await world.pass(0);
}

const remindersOf = async (id: string, kind = "paymentDue") =>
  (await world.notices(id)).filter((notice) => notice.kind === kind);

/** Looks every six hours for so many days. */
async function live(days: number) {
  for (let passed = 0; passed < days; passed += 0.25) {
    world.deps.advance(6 * hour);
    await look();
  }
}

/** Moves the clock to noon, so many days before the last day of a case. */
function daysBefore(cardCase: CardCase, days: number) {
  const noon = endOfDay(addDays(lastDayToPay(dayOf(cardCase.submittedAt)), -days)).getTime() - 12 * hour;
  world.deps.advance(noon - world.deps.now().getTime());
}

it("reminds 7, 3 and 1 days before the last day, once each, by day, then tells that it lapsed", async () => {
  const { cardCase, friend } = await world.aStudentWithCase();
  await live(32);
  const said = saidTo(friend).filter((text) => /天可以繳費|最後一天/.test(text));
  expect(said.map((text) => text.slice(0, 10))).toEqual([
    expect.stringMatching(/^還有 7 天可以繳費/),
    expect.stringMatching(/^還有 3 天可以繳費/),
    expect.stringMatching(/^明天是繳費的最後一天/),
  ]);
  for (const { deliveredAt, textVersion } of await remindersOf(cardCase.id)) {
    expect((deliveredAt!.getUTCHours() + 8) % 24).toSatisfy((at: number) => at >= 8 && at < 22);
    expect(textVersion).toBe("1");
  }
  expect(saidTo(friend).at(-1)).toMatch(/^逾期未繳，申請已失效/);
  expect(JSON.stringify(friend.entries.at(-1))).toContain(`/again/${cardCase.serial}`);
  expect((await world.notices(cardCase.id)).map(({ kind }) => kind)).toEqual([
    "caseSubmitted",
    "paymentDue",
    "paymentDue",
    "paymentDue",
    "caseLapsed",
  ]);
});

it("does not make up for a reminder that the clock jumped over", async () => {
  const { cardCase, friend } = await world.aStudentWithCase();
  daysBefore(cardCase, 2);
  await look();
  await look();
  expect(await remindersOf(cardCase.id)).toHaveLength(1);
  expect(saidTo(friend).at(-1)).toMatch(/^還有 2 天可以繳費/);
});

it("reminds nobody at night, who has paid, whose money is in doubt, or who got the bill today", async () => {
  const paid = await world.aStudentWithCase({ acts: ["paid"] });
  const doubted = await world.aStudentWithCase();
  const fresh = await world.aStudentWithCase();
  const bill = { caseId: doubted.cardCase.id };
  const { id: billId } = await world.deps.db.bill.findFirstOrThrow({ where: bill });
  await world.deps.db.paymentAttempt.create({
    data: { id: randomUUID(), billId, amount: 120, state: "UNKNOWN", createdAt: world.deps.now() },
  });
  daysBefore(fresh.cardCase, 2);
  await world.deps.db.bill.updateMany({
    where: { caseId: fresh.cardCase.id },
    data: { createdAt: world.deps.now() },
  });
  world.deps.advance(11 * hour);
  const owes = await world.aStudentWithCase({ at: fresh.cardCase.submittedAt });
  expect(await remindUnpaid(world.deps)).toBe(0);
  world.deps.advance(-11 * hour);
  await look();
  for (const { cardCase } of [paid, doubted, fresh]) expect(await remindersOf(cardCase.id)).toEqual([]);
  expect(await remindersOf(owes.cardCase.id)).toHaveLength(1);
});

it("drops a reminder that waited for the morning when she paid in the night", async () => {
  const { cardCase } = await world.aStudentWithCase();
  daysBefore(cardCase, 2);
  await remindUnpaid(world.deps);
  await world.pass(11 * hour);
  expect(await remindersOf(cardCase.id)).toMatchObject([{ state: "PENDING", attempts: 0 }]);
  await happenTo(world.deps, cardCase.serial, "paid");
  await world.pass(10 * hour);
  expect(await remindersOf(cardCase.id)).toMatchObject([{ state: "DROPPED" }]);
});

it("reminds whoever pays at school, and who owes after the approval", async () => {
  const owes = await world.aStudentWithCase({ acts: ["approved"] });
  const { schoolCode: code } = owes.cardCase;
  await world.deps.db.school.update({ where: { code }, data: { collects: true } });
  const atSchool = await world.aStudentWithCase();
  await world.deps.db.school.update({ where: { code }, data: { collects: false } });
  expect(await world.deps.db.bill.count({ where: { caseId: atSchool.cardCase.id } })).toBe(0);
  daysBefore(owes.cardCase, 1);
  await look();
  expect(await remindersOf(owes.cardCase.id)).toHaveLength(1);
  expect(await remindersOf(atSchool.cardCase.id)).toHaveLength(1);
});

it("reminds once to fetch the card, a week after it was sent, and not after an outage of months", async () => {
  const { cardCase, friend } = await world.aStudentWithCase({ acts: ["paid", "approved"] });
  for (const step of ["produce", "ship", "close"] as const)
    await takeDeskStep(world.deps, operator, { serial: cardCase.serial, step });
  await live(6);
  expect(await remindersOf(cardCase.id, "pickUpReminder")).toEqual([]);
  await live(3);
  expect(await remindersOf(cardCase.id, "pickUpReminder")).toHaveLength(1);
  expect(saidTo(friend).at(-1)).toMatch(/^請到學校領取新卡/);
  const fetched = await world.aStudentWithCase({
    acts: ["paid", "approved"],
  });
  for (const step of ["produce", "ship", "close"] as const)
    await takeDeskStep(world.deps, operator, { serial: fetched.cardCase.serial, step });
  await sayPickedUp(world.deps, fetched.cardCase.studentId, fetched.cardCase.serial);
  await live(9);
  expect(await remindersOf(fetched.cardCase.id, "pickUpReminder")).toEqual([]);
  const late = await world.aStudentWithCase({ columns: { shippedAt: world.deps.now(), progress: "CLOSED" } });
  world.deps.advance(90 * day);
  await look();
  expect(await remindersOf(late.cardCase.id, "pickUpReminder")).toEqual([]);
});
