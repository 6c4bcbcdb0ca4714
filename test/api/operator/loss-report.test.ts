import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { DeskAction } from "#domain/codes.ts";
import { aCase } from "#test/factories/case.ts";
import { happenTo } from "#test/factories/case-acts.ts";
import { type ApiWorld, apiWorld, type Device, type Person } from "#test/support/api-world.ts";
import { errorOf } from "#test/support/error-of.ts";
import { outboxWorld } from "#test/support/outbox-world.ts";
import { takeDeskStep } from "#usecases/operator/desk-step.ts";
import type { Staff } from "#usecases/rows/staff/staff.ts";

const desk: Staff = { id: randomUUID(), username: "op", role: "operator", schoolCode: null };
let world: ApiWorld;
let operator: Person;
beforeAll(async () => {
  world = await apiWorld();
  operator = await world.person("operator");
});
afterAll(() => world.close());

let device: Device;
let studentId: string;
beforeEach(async () => {
  device = await world.signIn();
  studentId = (await world.db.student.findUniqueOrThrow({ where: { lineUserId: device.lineUserId } })).id;
});

let cards = 0;
const reissue = (studentNo = `PHONED${++cards}`) =>
  aCase(world.deps, {
    studentId,
    category: "REISSUE",
    form: { reissueReason: "ALREADY_REPORTED", studentNo },
  });
const shown = async (serial: string) =>
  (await (await device.get(`/cases/${serial}`)).json()) as {
    status: { code: string; text: string };
    waitingFor: { code: string }[];
    returnWords: string | null;
    actions: string[];
  };
const step = (serial: string, name: string, body = {}) =>
  operator.post(`/api/operator/cases/${serial}/${name}`, body);
const ready = { oldCardReceivedAt: new Date() };

it("waits for iPASS to find a report made elsewhere, and no card is made before", async () => {
  const { id, serial } = await reissue();
  expect((await shown(serial)).status).toMatchObject({
    code: "unpaid",
    text: "尚未繳費；申請還沒生效；掛失紀錄待一卡通確認。",
  });
  await happenTo(world.deps, serial, "paid");
  await happenTo(world.deps, serial, "approved");
  await world.db.cardCase.update({ where: { id }, data: ready });
  const waiting = await shown(serial);
  expect(waiting.status).toMatchObject({
    code: "lossReportAwaited",
    text: "已繳費；申請已生效，不能取消；掛失紀錄待一卡通確認。",
    who: "ipass",
  });
  expect(waiting.waitingFor.map(({ code }) => code)).toEqual(["lossReport"]);
  expect(await errorOf(await step(serial, "produce"))).toMatchObject({ status: 409 });

  const confirmed = await step(serial, "confirm-loss");
  expect(await confirmed.json()).toMatchObject({ actions: ["produce"], status: { code: "producing" } });
  expect(await errorOf(await step(serial, "confirm-loss"))).toMatchObject({ status: 409 });
  expect((await step(serial, "produce")).status).toBe(200);
  expect(await world.db.caseHistory.count({ where: { caseId: id, code: "lossConfirmed" } })).toBe(1);
});

it("asks her once where none is found, tells her, and goes on when it turns up", async () => {
  const { id, serial } = await reissue();
  const asked = await step(serial, "ask-loss", { reason: "請告訴我們掛失的日期" });
  expect(await asked.json()).toMatchObject({
    actions: expect.arrayContaining(["confirm-loss"]),
    status: { code: "lossReportMissing", who: "student" },
  });
  expect(await errorOf(await step(serial, "ask-loss"))).toMatchObject({ status: 409 });
  expect((await shown(serial)).status).toMatchObject({
    text: "查不到這張卡先前的掛失紀錄，補發無法繼續；尚未繳費。",
    fix: { code: "CALL_HOTLINE" },
  });
  expect(await world.db.notice.findMany({ where: { caseId: id, kind: "lossAsked" } })).toMatchObject([
    { data: { reason: "請告訴我們掛失的日期" } },
  ]);
  const { actions, returnWords } = await shown(serial);
  expect(returnWords).toBe("請告訴我們掛失的日期");
  // Neither money nor the old card would bring it on.
  expect(actions).not.toContain("pay");
  expect(actions).not.toContain("sendOldCard");
  await step(serial, "confirm-loss");
  const now = { status: { code: "unpaid" }, returnWords: null };
  expect(await shown(serial)).toMatchObject({
    ...now,
    actions: expect.arrayContaining(["pay", "sendOldCard"]),
  });
});

it("keeps to what her school sent back before she may choose something else", async () => {
  const { serial } = await reissue();
  await happenTo(world.deps, serial, "returned");
  await step(serial, "ask-loss", { reason: "請告訴我們掛失的日期" });
  const { waitingFor, ...asked } = await shown(serial);
  expect(asked).toMatchObject({ status: { text: expect.stringContaining("學校請補件") } });
  expect(waitingFor).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ code: "returnedItem", fix: expect.objectContaining({ code: "RESUBMIT" }) }),
      expect.objectContaining({ code: "lossReport", fix: null }),
    ]),
  );
});

it("tells her that it was confirmed, by a push only where she had been asked", async () => {
  const outbox = await outboxWorld();
  const wish = { category: "REISSUE", form: { reissueReason: "ALREADY_REPORTED" } } as const;
  const heard = async (...steps: DeskAction[]) => {
    const { friend, cardCase } = await outbox.aStudentWithCase({
      ...wish,
      form: { ...wish.form, studentNo: `TOLD${++cards}` },
    });
    const before = friend.entries.length;
    for (const name of steps) {
      await takeDeskStep(outbox.deps, desk, { serial: cardCase.serial, step: name });
      await outbox.pass(60_000);
    }
    return friend.entries.slice(before).map(({ message }) => `${message.altText}`);
  };
  expect(await heard("confirm-loss")).toEqual([]);
  expect(await heard("ask-loss", "confirm-loss")).toEqual([
    expect.stringContaining("查不到先前的掛失紀錄"),
    expect.stringMatching(/^已確認先前的掛失紀錄\n尚未繳費/),
  ]);
  await outbox.close();
});

it("says nothing of a question that was settled before it went out", async () => {
  const outbox = await outboxWorld();
  const { friend, cardCase } = await outbox.aStudentWithCase({
    category: "REISSUE",
    form: { reissueReason: "ALREADY_REPORTED", studentNo: `SETTLED${++cards}` },
  });
  const before = friend.entries.length;
  for (const name of ["ask-loss", "confirm-loss"] as const)
    await takeDeskStep(outbox.deps, desk, { serial: cardCase.serial, step: name });
  await outbox.pass(60_000);
  const told = friend.entries.slice(before).map(({ message }) => `${message.altText}`);
  expect(told).toEqual([expect.stringContaining("已確認先前的掛失紀錄")]);
  await outbox.close();
});

it("needs nobody where a loss case of the card is the proof, open or closed", async () => {
  const studentNo = `PROVEN${++cards}`;
  const loss = await aCase(world.deps, {
    studentId,
    category: "LOSS_ONLY",
    form: { studentNo },
    acts: ["paid"],
  });
  const { serial } = await reissue(studentNo);
  expect((await shown(serial)).status.text).toBe("尚未繳費；申請還沒生效。");
  for (const name of ["confirm-loss", "ask-loss"])
    expect(await errorOf(await step(serial, name))).toMatchObject({ status: 409 });
  await happenTo(world.deps, loss.serial, "approved");
  expect((await step(loss.serial, "close")).status).toBe(200);
  expect((await shown(serial)).status.text).toBe("尚未繳費；申請還沒生效。");
});

it("lists what waits for it, and nothing else", async () => {
  const school = "353301";
  const form = (studentNo: string) => ({
    studentNo,
    schoolCode: school,
    reissueReason: "ALREADY_REPORTED" as const,
  });
  const of = async (studentNo: string) => aCase(world.deps, { category: "REISSUE", form: form(studentNo) });
  const [awaited, asked, confirmed] = [await of("L1"), await of("L2"), await of("L3")];
  await step(asked.serial, "ask-loss");
  await step(confirmed.serial, "confirm-loss");
  const loss = await aCase(world.deps, {
    category: "LOSS_ONLY",
    form: { studentNo: "L4", schoolCode: school },
    acts: ["paid"],
  });
  await aCase(world.deps, { studentId: loss.studentId, category: "REISSUE", form: form("L4") });
  const list = await operator.get(`/api/operator/cases?lossAwaited=true&schoolCode=${school}`);
  const { items } = (await list.json()) as { items: { serial: string }[] };
  expect(items.map(({ serial }) => serial)).toEqual([asked.serial, awaited.serial]);
  expect((await operator.get("/api/operator/cases?lossAwaited=perhaps")).status).toBe(422);
});

it("is no step of other cases, nor of anybody but an operator", async () => {
  const other = await aCase(world.deps, { form: { studentNo: `NOLOSS${++cards}` } });
  expect(await errorOf(await step(other.serial, "confirm-loss"))).toMatchObject({ status: 409 });
  const { serial } = await reissue();
  const clerk = await world.person("admin", "533302");
  expect((await clerk.post(`/api/operator/cases/${serial}/confirm-loss`)).status).toBe(403);
  expect((await device.post(`/cases/${serial}/confirm-loss`)).status).toBe(404);
  expect((await step(serial, "ask-loss", { unknown: 1 })).status).toBe(422);
  expect((await step(serial, "ask-loss", { reason: "身分證 A123456789" })).status).toBe(422);
});

it("offers to change a loss report of hers that is not in force yet, in one tap", async () => {
  const studentNo = `UNPAID${++cards}`;
  const loss = await aCase(world.deps, { studentId, category: "LOSS_ONLY", form: { studentNo } });
  const draft = await device.put("/draft", {
    consent: { noticeVersion: "2026-11", accepted: true },
    cardState: "PRESENT",
    reissueReason: "ALREADY_REPORTED",
    schoolCode: "533302",
    studentNo,
  });
  expect(await draft.json()).toMatchObject({
    exceptions: [
      {
        code: "LOSS_NOT_IN_FORCE",
        fix: { code: "CHANGE_TO_REISSUE", path: `/cases/${loss.serial}/withdraw` },
      },
    ],
  });
});
