import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { HandOff, HandOffThread } from "#api/contracts/hand-off.ts";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, type Person } from "#test/support/api-world.ts";
import { saveDraft } from "#usecases/draft/save-draft.ts";
import { keepWords } from "#usecases/hand-off/keep-words.ts";
import { waitsForPerson } from "#usecases/hand-off/open-hand-off.ts";
import { requestHandOff } from "#usecases/hand-off/request-hand-off.ts";
import { tendHandOffs } from "#usecases/hand-off/tend-hand-offs.ts";
import { disableAccount } from "#usecases/staff/manage-accounts.ts";

const day = 24 * 3600_000;
let world: ApiWorld;
let amy: Person;
let bob: Person;
let elsewhere: Person;
let operator: Person;

beforeAll(async () => {
  world = await apiWorld();
  amy = await world.person("clerk", "533302");
  bob = await world.person("approver", "533302");
  elsewhere = await world.person("admin", "014302");
  operator = await world.person("operator");
});
beforeEach(() => world.db.handOff.deleteMany());
afterAll(() => world.close());

async function queueOf(person: Person, desk = "school"): Promise<HandOff[]> {
  const answer = await person.get(`/api/${desk}/hand-offs`);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { items: HandOff[] }).items;
}

async function threadOf(person: Person, id: string, desk = "school"): Promise<HandOffThread> {
  const answer = await person.get(`/api/${desk}/hand-offs/${id}/messages`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as HandOffThread;
}

const answers = (person: Person, id: string, body: object, desk = "school") =>
  person.post(`/api/${desk}/hand-offs/${id}/messages`, body);

/** What she writes in the chat while a person has the word. */
async function writes({ studentId, lineUserId }: { studentId: string; lineUserId: string }, text: string) {
  const event = { eventId: randomUUID(), lineMessageId: null, reply: undefined };
  return keepWords(world.api, { studentId, lineUserId, text, ...event });
}

const lastAudits = async (count: number) =>
  (await world.db.auditEntry.findMany({ orderBy: { seq: "desc" }, take: count })).toReversed();

/** A student of 533302 with a case, waiting for a person. */
async function waiting() {
  const cardCase = await aCase(world.deps, { form: { name: "陳怡君" } });
  const { lineUserId } = await world.db.student.findUniqueOrThrow({ where: { id: cardCase.studentId } });
  const handOff = await requestHandOff(world.api, { lineUserId, state: "idle", category: undefined });
  return { cardCase, handOff, lineUserId };
}

it("shows a student to her own school only, with her case and no number", async () => {
  const { cardCase } = await waiting();
  const [item] = await queueOf(amy);
  expect(item).toMatchObject({ serial: cardCase.serial, name: "陳怡君", takenAt: null, mine: false });
  expect(JSON.stringify(item)).not.toMatch(/U[0-9a-f]{32}|09\d{8}|[A-Z][12]\d{8}/);
  expect(await queueOf(elsewhere)).toEqual([]);
  expect(await queueOf(operator, "operator")).toEqual([]);
  const entry = await world.db.auditEntry.findFirst({
    where: { action: "handOff.list" },
    orderBy: { seq: "desc" },
  });
  expect(entry).toMatchObject({ actor: `staff:${amy.id}`, subject: "533302" });
});

it("brings a student to iPASS, school, case and question, where nobody at her school has an account", async () => {
  const gone = await world.person("clerk", "353301");
  await disableAccount(world.api, gone.name);
  const { studentId, serial } = await aCase(world.deps, { form: { schoolCode: "353301" } });
  const { lineUserId } = await world.db.student.findUniqueOrThrow({ where: { id: studentId } });
  const wish = { lineUserId, state: "idle", category: undefined };
  const { id } = await requestHandOff(world.api, wish);
  await writes({ studentId, lineUserId }, "新卡到了嗎？");
  expect(await queueOf(elsewhere)).toEqual([]);
  expect((await elsewhere.get(`/api/school/hand-offs/${id}/messages`)).status).toBe(404);
  const { name: schoolName } = await world.db.school.findUniqueOrThrow({ where: { code: "353301" } });
  expect(await queueOf(operator, "operator")).toMatchObject([
    { serial, schoolName, question: "新卡到了嗎？" },
  ]);
});

it("shows a student without a known school to iPASS", async () => {
  const lineUserId = `U${randomUUID().replaceAll("-", "")}`;
  await requestHandOff(world.api, { lineUserId, state: "choosingReason", category: "REISSUE" });
  expect(await queueOf(amy)).toEqual([]);
  const [item] = await queueOf(operator, "operator");
  expect(item).toMatchObject({ serial: null, category: "REISSUE", categoryLabel: "補發新卡" });
});

it("lets one of two take her up, and either of them end it, in the trail", async () => {
  const { handOff, cardCase } = await waiting();
  const path = `/api/school/hand-offs/${handOff.id}`;
  const answers = await Promise.all([amy.post(`${path}/take`), bob.post(`${path}/take`)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  const [item] = await queueOf(amy);
  expect((await queueOf(bob))[0]?.mine).toBe(!item?.mine);
  expect(await waitsForPerson(world.api, cardCase.studentId)).toBe(true);
  expect((await bob.post(`${path}/done`)).status).toBe(204);
  expect((await amy.post(`${path}/done`)).status).toBe(204);
  expect(await waitsForPerson(world.api, cardCase.studentId)).toBe(false);
  expect(await queueOf(amy)).toEqual([]);
  const actions = await world.db.auditEntry.findMany({ where: { subject: handOff.id } });
  expect(actions.map(({ action }) => action)).toEqual(["handOff.take", "handOff.done"]);
});

it("answers for another school's student as for nobody", async () => {
  const { handOff } = await waiting();
  for (const id of [handOff.id, randomUUID(), "nonsense"])
    for (const action of ["take", "done", "pass", "phone"])
      expect((await elsewhere.post(`/api/school/hand-offs/${id}/${action}`)).status).toBe(404);
  for (const id of [handOff.id, randomUUID(), "nonsense"]) {
    expect((await elsewhere.get(`/api/school/hand-offs/${id}/messages`)).status).toBe(404);
    expect((await answers(elsewhere, id, { text: "您好" })).status).toBe(404);
  }
  expect((await operator.post(`/api/operator/hand-offs/${handOff.id}/done`)).status).toBe(404);
  expect((await operator.get("/api/school/hand-offs")).status).toBe(403);
  expect((await amy.post(`/api/school/hand-offs/${handOff.id}/delete`)).status).toBe(404);
  expect(await queueOf(amy)).toHaveLength(1);
});

it("keeps one request however often she asks, and a new one after the first has ended", async () => {
  const { handOff, lineUserId } = await waiting();
  const wish = { lineUserId, state: "fillingForm", category: undefined };
  const again = await Promise.all([requestHandOff(world.api, wish), requestHandOff(world.api, wish)]);
  expect(new Set(again.map(({ id }) => id))).toEqual(new Set([handOff.id]));
  await amy.post(`/api/school/hand-offs/${handOff.id}/done`);
  expect((await requestHandOff(world.api, wish)).id).not.toBe(handOff.id);
});

it("shows her question, her case and what to answer with, and keeps every look", async () => {
  const { cardCase, handOff, lineUserId } = await waiting();
  const { studentId } = cardCase;
  await writes({ studentId, lineUserId }, "我繳了兩次，\n電話 0912345678，請打給我");
  const [item] = await queueOf(amy);
  expect(item).toMatchObject({
    question: "我繳了兩次，\n電話 0912345678，請打給我",
    speaker: "waiting",
    waitedMinutes: 0,
  });
  const thread = await threadOf(amy, handOff.id);
  expect(thread.items).toMatchObject([{ from: "student", delivery: null }]);
  expect(thread.status?.text).toContain("繳");
  expect(thread.handOff.phones).toContain("mobile");
  expect(thread.canned.find(({ code }) => code === "howToPay")?.text).toMatch(
    /NT\$\d+，請在 20\d\d\/\d\d\/\d\d 前/,
  );
  const [listed, viewed] = await lastAudits(2);
  expect(listed).toMatchObject({ action: "handOff.list", actor: `staff:${amy.id}` });
  expect(viewed).toMatchObject({
    action: "handOff.view",
    subject: handOff.id,
    details: { serial: cardCase.serial },
  });
  const stored = await world.db.handOffMessage.findFirstOrThrow({ where: { handOffId: handOff.id } });
  expect(stored.textSealed).not.toMatch(/0912345678|繳/);
});

it("shows the number to call her under when asked, and keeps that in the trail", async () => {
  const { handOff } = await waiting();
  const answer = await amy.post(`/api/school/hand-offs/${handOff.id}/phone`);
  const { items } = (await answer.json()) as { items: { label: string; number: string; url: string }[] };
  expect(items[0]).toMatchObject({ label: "手機號碼", number: expect.stringMatching(/^09\d{8}$/) });
  expect(items[0]?.url).toMatch(/^tel:\+8869\d{8}$/);
  expect((await lastAudits(1))[0]).toMatchObject({ action: "handOff.phone", subject: handOff.id });
  expect((await elsewhere.post(`/api/school/hand-offs/${handOff.id}/phone`)).status).toBe(404);
});

it("shows what somebody has filled in who has sent nothing, at her own school only", async () => {
  const lineUserId = `U${randomUUID().replaceAll("-", "")}`;
  const { studentId } = await requestHandOff(world.api, {
    lineUserId,
    state: "fillingForm",
    category: "REISSUE",
  });
  await world.db.handOff.deleteMany();
  const { version } = await world.db.noticeText.findFirstOrThrow({ where: { language: "zh-TW" } });
  await saveDraft(world.api, studentId, {
    consent: { noticeVersion: version, accepted: true },
    ...{
      schoolCode: "533302",
      name: "林小安",
      mobile: "0912345678",
      cardState: "PRESENT",
      category: "REISSUE",
    },
  });
  const { id } = await requestHandOff(world.api, { lineUserId, state: "fillingForm", category: "REISSUE" });
  await writes({ studentId, lineUserId }, "學號要填哪一個？");
  expect(await queueOf(amy)).toMatchObject([
    { name: "林小安", drafted: true, serial: null, phones: ["mobile"], question: "學號要填哪一個？" },
  ]);
  expect(await queueOf(elsewhere)).toEqual([]);
  const thread = await threadOf(amy, id);
  expect(thread.status).toBeNull();
  expect(thread.canned.map(({ code }) => code)).not.toContain("howToPay");
});

it("queues an answer for her once, however often it is sent, with its entry in the trail", async () => {
  const { handOff, lineUserId, cardCase } = await waiting();
  await writes({ studentId: cardCase.studentId, lineUserId }, "請問何時好？");
  const body = { text: "下週一，謝謝。", messageId: randomUUID() };
  expect((await answers(amy, handOff.id, body)).status).toBe(204);
  expect((await answers(amy, handOff.id, body)).status).toBe(204);
  const thread = await threadOf(amy, handOff.id);
  expect(thread.items).toMatchObject([
    { from: "student" },
    { from: "staff", mine: true, text: "下週一，謝謝。", delivery: "PENDING" },
  ]);
  expect(thread.handOff).toMatchObject({ speaker: "staff", mine: true, unansweredSince: null });
  expect(await world.db.notice.count({ where: { lineUserId, kind: "staffAnswer" } })).toBe(1);
  const kept = await world.db.auditEntry.findMany({
    where: { action: "handOff.answer", subject: handOff.id },
  });
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept.map(({ details }) => details))).not.toContain("下週一");
  const { data } = await world.db.notice.findFirstOrThrow({ where: { lineUserId, kind: "staffAnswer" } });
  expect(JSON.stringify(data)).not.toContain("下週一");
});

it.each([
  ["nothing", { text: " \n " }, "text"],
  ["an open blank", { text: "請到〔地點〕領取" }, "text"],
  ["too much", { text: "長".repeat(5001) }, "text"],
  ["a personal number", { text: "您的證號 A123456789 收到了" }, "text"],
  ["no words at all", {}, "text"],
  ["an id that is none", { text: "好", messageId: "1" }, "messageId"],
])("refuses an answer with %s", async (_, body, field) => {
  const { handOff } = await waiting();
  const answer = await answers(amy, handOff.id, body);
  expect(answer.status).toBe(422);
  expect(((await answer.json()) as { error: { fields: object } }).error.fields).toHaveProperty(field);
  expect(await world.db.handOffMessage.count({ where: { handOffId: handOff.id } })).toBe(0);
});

it("lets one person answer at a time", async () => {
  const { handOff } = await waiting();
  const statuses = await Promise.all(
    [amy, bob].map(async (person) => (await answers(person, handOff.id, { text: "您好" })).status),
  );
  expect(statuses.sort()).toEqual([204, 409]);
  expect(await world.db.handOffMessage.count({ where: { handOffId: handOff.id } })).toBe(1);
});

it("ends the talk with an answer, after which nobody can answer", async () => {
  const { handOff, cardCase, lineUserId } = await waiting();
  expect((await answers(amy, handOff.id, { text: "已處理好了。", ends: true })).status).toBe(204);
  expect(await waitsForPerson(world.api, cardCase.studentId)).toBe(false);
  expect(await writes({ studentId: cardCase.studentId, lineUserId }, "謝謝")).toBe(false);
  const late = await answers(amy, handOff.id, { text: "還有" });
  expect(late.status).toBe(409);
  expect(((await late.json()) as { error: { code: string } }).error.code).toBe("hand_off_over");
  expect((await amy.post(`/api/school/hand-offs/${handOff.id}/take`)).status).toBe(409);
});

it("hands a student on to iPASS, where she waits with all that was said", async () => {
  const { handOff, cardCase, lineUserId } = await waiting();
  await writes({ studentId: cardCase.studentId, lineUserId }, "餘額不見了");
  await answers(amy, handOff.id, { text: "幫您轉給一卡通" });
  expect((await amy.post(`/api/school/hand-offs/${handOff.id}/pass`)).status).toBe(204);
  expect(await queueOf(amy)).toEqual([]);
  expect((await amy.get(`/api/school/hand-offs/${handOff.id}/messages`)).status).toBe(404);
  const thread = await threadOf(operator, handOff.id, "operator");
  expect(thread.items.map(({ text }) => text)).toEqual(["餘額不見了", "幫您轉給一卡通"]);
  expect(thread.handOff).toMatchObject({ speaker: "waiting", serial: cardCase.serial, takenAt: null });
  expect((await operator.post(`/api/operator/hand-offs/${handOff.id}/pass`)).status).toBe(403);
  expect((await answers(operator, handOff.id, { text: "您好" }, "operator")).status).toBe(204);
});

it("tells by one moment whether there is anything new", async () => {
  const news = async () =>
    (await (await amy.get("/api/school/hand-offs/count")).json()) as {
      waiting: number;
      open: number;
      lastAt: string;
    };
  const { handOff, cardCase, lineUserId } = await waiting();
  const first = await news();
  expect(first).toMatchObject({ waiting: 1, open: 1 });
  world.deps.advance(1_000);
  expect(await news()).toEqual(first);
  await writes({ studentId: cardCase.studentId, lineUserId }, "有人嗎");
  const second = await news();
  expect(second.lastAt).not.toBe(first.lastAt);
  world.deps.advance(1_000);
  await answers(amy, handOff.id, { text: "有的" });
  expect(await news()).toMatchObject({ waiting: 0, open: 1 });
});

it("passes her on to iPASS after the first day without an answer, in the trail, and tells her once", async () => {
  const { handOff, cardCase, lineUserId } = await waiting();
  await writes({ studentId: cardCase.studentId, lineUserId }, "何時可以領？");
  await amy.post(`/api/school/hand-offs/${handOff.id}/take`);
  for (let passed = 0; passed < 5; passed++) {
    world.deps.advance(day);
    await tendHandOffs(world.api);
  }
  expect(await waitsForPerson(world.api, cardCase.studentId)).toBe(true);
  const notices = await world.db.notice.findMany({ where: { lineUserId, kind: "nobodyYet" } });
  expect(notices).toHaveLength(1);
  const passed = await world.db.auditEntry.findMany({
    where: { action: "handOff.pass", subject: handOff.id },
  });
  expect(passed).toMatchObject([{ actor: "system", details: { from: "533302" } }]);
  // The sessions of last week are over.
  for (const school of ["533302", "014302"])
    expect(await queueOf(await world.person("clerk", school))).toEqual([]);
  const [item] = await queueOf(await world.person("operator"), "operator");
  expect(item).toMatchObject({ speaker: "waiting", takenAt: null, question: "何時可以領？" });
  expect(item).toMatchObject({ serial: cardCase.serial, schoolName: expect.stringContaining("新莊") });
  expect(item?.waitedMinutes).toBe(5 * 24 * 60);
});

it("gives her back to the bot a day after the desk had the last word, and not before", async () => {
  const { handOff, cardCase, lineUserId } = await waiting();
  // Amy's session of last week is over.
  await answers(await world.person("clerk", "533302"), handOff.id, { text: "這樣可以嗎？" });
  world.deps.advance(day - 60_000);
  await tendHandOffs(world.api);
  expect(await waitsForPerson(world.api, cardCase.studentId)).toBe(true);
  world.deps.advance(120_000);
  await tendHandOffs(world.api);
  expect(await waitsForPerson(world.api, cardCase.studentId)).toBe(false);
  const next = await requestHandOff(world.api, { lineUserId, state: "idle", category: undefined });
  expect(next.id).not.toBe(handOff.id);
});
