import pino from "pino";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createLineMessaging, type LineMessagingClient } from "#adapters/line/line-messaging.ts";
import { createRichMenus, type RichMenus } from "#adapters/line/rich-menus.ts";
import { menusByKey } from "#bot/rich-menu/names.ts";
import { syncRichMenus } from "#bot/rich-menu/sync.ts";
import type { CardCase } from "#prisma/generated/client.ts";
import { aCase } from "#test/factories/case.ts";
import { testDeps } from "#test/factories/deps.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { changeCase } from "#usecases/rows/case/change-case.ts";
import { lockCase } from "#usecases/rows/case/lock-case.ts";
import { markBlocked, markReachable } from "#usecases/student/reachability.ts";
import { setLanguage } from "#usecases/student/set-language.ts";
import { menuLinker } from "#worker/link-menus.ts";
import type { WorkerDeps } from "#worker/worker.ts";
import { menuPictures } from "../../main/rich-menu.ts";
import { type Simulator, startSimulator } from "../../simulator/server.ts";
import { aFriend } from "../bot/support/line-user.ts";

const pictures = await menuPictures();
let database: TestDatabase;
let simulator: Simulator;
let line: LineMessagingClient;
let menus: RichMenus;
let deps: WorkerDeps & { advance(milliseconds: number): void };
let linkMenus: () => Promise<number>;

beforeAll(async () => {
  database = await testDatabase();
  simulator = await startSimulator({ SIMULATOR_PORT: 0 });
  const { LINE_CHANNEL_ACCESS_TOKEN: channelAccessToken } = simulator.world.settings;
  const settings = { apiUrl: simulator.url, dataApiUrl: simulator.url, channelAccessToken };
  line = createLineMessaging(settings);
  menus = createRichMenus(settings);
  await syncRichMenus(menus, pictures);
  const links = { ...menus, menus: async () => menusByKey(await menus.list()) };
  const log = pino({ level: "silent" });
  deps = { ...(await testDeps(database.db)), line, menus: links, log, recoverInbox: async () => 0 };
});
beforeEach(async () => {
  await database.db.menuLink.deleteMany();
  simulator.world.faults.clear();
  linkMenus = menuLinker(deps);
});
afterAll(async () => {
  await menus.close();
  await line.close();
  await simulator.close();
  await database.close();
});

/** A friend in the simulator who has just sent an application. */
async function applicant() {
  const student = aFriend(simulator);
  const cardCase = await aCase(deps);
  const { userId: lineUserId } = student;
  await deps.db.student.update({ where: { id: cardCase.studentId }, data: { lineUserId } });
  return { student, cardCase };
}

const ids = async () => menusByKey(await menus.list());
const takeStep = (cardCase: CardCase, event: "paid" | "approved" | "voided" | "closed") =>
  deps.db.$transaction(async (tx) =>
    changeCase(tx, await lockCase(tx, cardCase.id), event, {
      actor: "system",
      at: deps.now(),
      ...(event === "paid" && { fields: { paidAt: deps.now() } }),
    }),
  );
const settled = (studentId: string) => deps.db.menuLink.findUniqueOrThrow({ where: { studentId } });

it("shows the menu for paying, then the one for an open case, then the default again", async () => {
  const { student, cardCase } = await applicant();
  const { "open.zh-TW": openMenu, "payment.zh-TW": paymentMenu } = await ids();
  await linkMenus();
  expect(student.richMenuId).toBe(paymentMenu);
  await deps.db.bill.updateMany({ where: { caseId: cardCase.id }, data: { state: "PAID" } });
  await takeStep(cardCase, "paid");
  await linkMenus();
  expect(student.richMenuId).toBe(openMenu);
  const other = await applicant();
  await takeStep(other.cardCase, "voided");
  await linkMenus();
  expect(other.student.richMenuId).toBeUndefined();
  expect(await linkMenus()).toBe(0);
});

it("follows her language, with an open case and without", async () => {
  const { student, cardCase } = await applicant();
  const { "payment.en": paying, "new.en": fresh } = await ids();
  await setLanguage(deps, student.userId, "en");
  await linkMenus();
  expect(student.richMenuId).toBe(paying);
  await takeStep(cardCase, "voided");
  await linkMenus();
  expect(student.richMenuId).toBe(fresh);
  await setLanguage(deps, student.userId, "zh-TW");
  await linkMenus();
  expect(student.richMenuId).toBeUndefined();
});

it("links many students with one call, and nobody twice", async () => {
  const people = await Promise.all(Array.from({ length: 5 }, applicant));
  const calls = () => simulator.world.log.list().filter(({ path }) => path.endsWith("bulk/link")).length;
  const before = calls();
  await Promise.all([linkMenus(), menuLinker(deps)()]);
  expect(calls() - before).toBeLessThanOrEqual(2);
  const { "payment.zh-TW": paymentMenu } = await ids();
  for (const { student } of people) expect(student.richMenuId).toBe(paymentMenu);
  await takeStep(people[0]!.cardCase, "approved");
  const after = calls();
  await linkMenus();
  // Approved and still unpaid: the menu is the same, so LINE need not hear of it.
  expect(calls()).toBe(after);
});

it.each([
  { name: "500", wish: { answer: "error" } },
  { name: "too many requests", wish: { answer: "rate" } },
  { name: "cut connection after it took effect", wish: { answer: "reset", applied: true } },
])("tries again after $name", async ({ wish }) => {
  const { student, cardCase } = await applicant();
  await linkMenus();
  await deps.db.bill.updateMany({ where: { caseId: cardCase.id }, data: { state: "PAID" } });
  await takeStep(cardCase, "paid");
  simulator.world.faults.add({
    endpoint: "richmenu",
    applied: false,
    delayMs: 0,
    times: 1,
    ...wish,
  } as never);
  await linkMenus();
  expect(await linkMenus()).toBe(0);
  deps.advance(3_000);
  await linkMenus();
  expect(student.richMenuId).toBe((await ids())["open.zh-TW"]);
  expect(await settled(cardCase.studentId)).toMatchObject({ attempts: 0, nextAttemptAt: null });
});

it("does not lose a change that comes while LINE is asked", async () => {
  const { student, cardCase } = await applicant();
  const { menus: given } = deps;
  const slow: WorkerDeps = {
    ...deps,
    menus: {
      ...given,
      async link(id, students) {
        await deps.db.bill.updateMany({ where: { caseId: cardCase.id }, data: { state: "PAID" } });
        await takeStep(cardCase, "paid");
        return given.link(id, students);
      },
    },
  };
  await menuLinker(slow)();
  await linkMenus();
  expect(student.richMenuId).toBe((await ids())["open.zh-TW"]);
});

it("takes up an order whose worker crashed", async () => {
  const { student, cardCase } = await applicant();
  const nextAttemptAt = new Date(deps.now().getTime() + 60_000);
  await deps.db.menuLink.update({
    where: { studentId: cardCase.studentId },
    data: { attempts: 1, nextAttemptAt },
  });
  expect(await linkMenus()).toBe(0);
  deps.advance(60_000);
  await linkMenus();
  expect(student.richMenuId).toBe((await ids())["payment.zh-TW"]);
});

it("links everybody anew once a sync has replaced her menu", async () => {
  const { student } = await applicant();
  await linkMenus();
  const before = student.richMenuId;
  const repainted = Buffer.from(pictures["payment.zh-TW"]);
  repainted[repainted.length - 1]! ^= 1;
  await syncRichMenus(menus, { ...pictures, "payment.zh-TW": repainted });
  deps.advance(11 * 60_000);
  await linkMenus();
  await linkMenus();
  expect(student.richMenuId).toBe((await ids())["payment.zh-TW"]);
  expect(student.richMenuId).not.toBe(before);
  await syncRichMenus(menus, pictures);
});

it("links her anew when she comes back after blocking the account", async () => {
  const { student } = await applicant();
  await linkMenus();
  await markBlocked(deps, student.userId);
  delete student.richMenuId;
  await markReachable(deps, student.userId);
  await linkMenus();
  expect(student.richMenuId).toBe((await ids())["payment.zh-TW"]);
});
