import { afterAll, beforeAll, expect, it } from "vitest";
import type { HandOffThread } from "#api/contracts/hand-off.ts";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, type Device } from "#test/support/api-world.ts";
import { errorOf } from "#test/support/error-of.ts";
import { requestHandOff } from "#usecases/hand-off/request-hand-off.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

/** A student on her phone whose notice could not be pushed. */
async function untold(undelivered: "blocked" | "quota" | "refused" | null = "blocked", state = "PARKED") {
  const device = await world.signIn();
  const { id: studentId } = await world.db.student.findUniqueOrThrow({
    where: { lineUserId: device.lineUserId },
  });
  const cardCase = await aCase(world.deps, { studentId });
  await world.db.notice.updateMany({
    where: { caseId: cardCase.id },
    data: { state: state as never, undelivered, undeliveredAt: undelivered && world.deps.now() },
  });
  return { device, cardCase };
}

const missedBy = async (device: Device) => (await (await device.get("/missed")).json()).items;
const noticeOf = (caseId: string) => world.db.notice.findFirstOrThrow({ where: { caseId } });

it.each([
  ["blocked", "PARKED"],
  ["quota", "PENDING"],
  [null, "PARKED"],
] as const)(
  "tells on the page what was not told in the chat (%s, %s), and counts it as told once shown",
  async (reason, state) => {
    const { device, cardCase } = await untold(reason, state);
    const items = await missedBy(device);
    expect(items).toEqual([
      {
        id: expect.any(String),
        kind: "caseSubmitted",
        at: "2026-11-22T12:00:00.000+08:00",
        title: "申請已送出",
        text: null,
        serial: cardCase.serial,
        failed: reason !== null,
      },
    ]);
    expect(await noticeOf(cardCase.id)).toMatchObject({ state });
    expect((await device.post("/missed/shown", { ids: [items[0].id] })).status).toBe(204);
    expect(await noticeOf(cardCase.id)).toMatchObject({
      state: "DELIVERED",
      deliveredBy: "page",
      undelivered: null,
    });
    expect(await missedBy(device)).toEqual([]);
    expect((await device.post("/missed/shown", { ids: [items[0].id] })).status).toBe(204);
  },
);

it("leaves a notice on its way to its push", async () => {
  const { device, cardCase } = await untold(null, "PENDING");
  expect(await missedBy(device)).toEqual([]);
  const { id } = await noticeOf(cardCase.id);
  await device.post("/missed/shown", { ids: [id] });
  expect(await noticeOf(cardCase.id)).toMatchObject({ state: "PENDING" });
});

it("shows nobody what another was not told, nor lets her mark it", async () => {
  const { cardCase } = await untold();
  const stranger = await world.signIn();
  const { id } = await noticeOf(cardCase.id);
  expect(await missedBy(stranger)).toEqual([]);
  expect((await stranger.post("/missed/shown", { ids: [id] })).status).toBe(204);
  expect(await noticeOf(cardCase.id)).toMatchObject({ state: "PARKED" });
});

it.each([{}, { ids: [] }, { ids: ["x"] }, { ids: ["0b0b0b0b-0b0b-4b0b-8b0b-0b0b0b0b0b0b"], more: 1 }])(
  "refuses %j as what was shown",
  async (body) => {
    expect((await (await world.signIn()).post("/missed/shown", body)).status).toBe(422);
  },
);

it("answers nobody who is not signed in", async () => {
  const answer = await world.call("GET", "/api/liff/missed");
  expect(answer.status).toBe(401);
  expect(await errorOf(answer)).toMatchObject({ code: "unauthenticated" });
});

it("says on list and case what a student was not told, and why, and finds such cases", async () => {
  const { cardCase } = await untold("refused");
  const told = await aCase(world.deps);
  const amy = await world.person("approver", "533302");
  const expected = [
    {
      kind: "caseSubmitted",
      text: "申請已送出",
      reason: "refused",
      reasonText: "LINE 不接受這則訊息",
      since: "2026-11-22T12:00:00.000+08:00",
    },
  ];
  const detail = await (await amy.get(`/api/school/cases/${cardCase.serial}`)).json();
  expect(detail.undelivered).toEqual(expected);
  const { items } = await (await amy.get("/api/school/cases?undelivered=1")).json();
  const serials = items.map(({ serial }: { serial: string }) => serial);
  expect(serials).toContain(cardCase.serial);
  expect(serials).not.toContain(told.serial);
  const olga = await world.person("operator");
  const found = await (await olga.get(`/api/operator/cases?q=${cardCase.serial}&undelivered=1`)).json();
  expect(found.items).toMatchObject([{ serial: cardCase.serial, undelivered: expected }]);
});

/** A student whose school answered her, without reaching her. */
async function unanswered(withCase = true) {
  const device = await world.signIn();
  const { lineUserId } = device;
  const { id: studentId } = await world.db.student.findUniqueOrThrow({ where: { lineUserId } });
  const cardCase = withCase ? await aCase(world.deps, { studentId }) : undefined;
  await world.db.notice.deleteMany({ where: { lineUserId } });
  const desk = await world.person(withCase ? "clerk" : "operator", withCase ? "533302" : undefined);
  const { id } = await requestHandOff(world.api, { lineUserId, state: "idle", category: undefined });
  const thread = `/api/${withCase ? "school" : "operator"}/hand-offs/${id}/messages`;
  await desk.post(thread, { text: "請帶學生證來。\n二樓教務處" });
  await world.db.notice.updateMany({
    where: { lineUserId },
    data: { state: "PARKED", undelivered: "blocked", undeliveredAt: world.deps.now() },
  });
  const deliveries = async () =>
    ((await (await desk.get(thread)).json()) as HandOffThread).items.map(({ delivery }) => delivery);
  return { device, cardCase, desk, deliveries };
}

it("shows her what a person answered and could not be brought, and tells her school, until she has read it", async () => {
  const { device, cardCase, desk, deliveries } = await unanswered();
  expect(await deliveries()).toEqual(["UNDELIVERED"]);
  const detail = await (await desk.get(`/api/school/cases/${cardCase!.serial}`)).json();
  expect(detail.undelivered).toMatchObject([
    { kind: "staffAnswer", text: "真人客服的回覆", reason: "blocked", reasonText: "學生封鎖了官方帳號" },
  ]);
  const [answer, ...others] = await missedBy(device);
  expect(others).toEqual([]);
  expect(answer).toMatchObject({
    kind: "staffAnswer",
    title: "高雄市立新莊高級中學承辦人員的回覆",
    text: "請帶學生證來。\n二樓教務處",
    serial: cardCase!.serial,
    failed: true,
  });
  const stranger = await world.signIn();
  expect(await missedBy(stranger)).toEqual([]);
  await stranger.post("/missed/shown", { ids: [answer.id] });
  expect(await deliveries()).toEqual(["UNDELIVERED"]);
  await device.post("/missed/shown", { ids: [answer.id] });
  expect(await deliveries()).toEqual(["DELIVERED"]);
  expect(await missedBy(device)).toEqual([]);
  expect((await (await desk.get(`/api/school/cases/${cardCase!.serial}`)).json()).undelivered).toEqual([]);
});

it("shows an answer that is about no case, and none whose words are gone", async () => {
  const { device } = await unanswered(false);
  expect(await missedBy(device)).toMatchObject([
    { kind: "staffAnswer", title: "一卡通客服人員的回覆", serial: null },
  ]);
  await world.db.handOffMessage.deleteMany();
  expect(await missedBy(device)).toEqual([]);
});

it("shows the operator the month's pushes and what waits, and nobody else", async () => {
  await world.db.notice.deleteMany();
  await untold("blocked");
  await untold("quota", "PENDING");
  await world.db.pushQuota.create({
    data: {
      limit: 200,
      used: 200,
      checkedAt: world.deps.now(),
      usedUpSince: world.deps.now(),
      nextCheckAt: world.deps.now(),
    },
  });
  const olga = await world.person("operator");
  const outbox = await (await olga.get("/api/operator/outbox")).json();
  expect(outbox).toMatchObject({
    quota: { limit: 200, used: 200, usedUpSince: "2026-11-22T12:00:00.000+08:00", resetsOn: "2026-12-01" },
    pending: 0,
  });
  expect(
    outbox.undelivered.map(({ reason, count }: { reason: string; count: number }) => [reason, count]).sort(),
  ).toEqual([
    ["blocked", 1],
    ["quota", 1],
  ]);
  expect((await (await world.person("approver", "533302")).get("/api/operator/outbox")).status).toBe(403);
  const metrics = await (await world.call("GET", "/metrics")).text();
  expect(metrics).toMatch(/^line_pushes_used 200$/m);
  expect(metrics).toMatch(/^notices_undelivered\{reason="blocked"\} 1$/m);
});

it("gives out the notices that somebody consented to, and no others", async () => {
  const { version, hash } = await (await world.call("GET", "/api/liff/notices")).json();
  const again = await world.call("GET", `/api/liff/notices?version=${version}`);
  expect(await again.json()).toMatchObject({ version, hash });
  expect((await world.call("GET", "/api/liff/notices?version=1999-01")).status).toBe(404);
});
