import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rateLimiter } from "#adapters/redis/rate-limiter.ts";
import { consent } from "#test/factories/draft.ts";
import { aLineUserId } from "#test/factories/student.ts";
import { type ApiWorld, apiWorld } from "#test/support/api-world.ts";
import { errorOf } from "#test/support/error-of.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

const exchange = (idToken: unknown) => world.call("POST", "/api/liff/session", { body: { idToken } });

it("exchanges a token for eight hours in a cookie that no script reads", async () => {
  const answer = await exchange(world.line.mint({ sub: aLineUserId() }));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    expiresAt: "2026-11-22T20:00:00.000+08:00",
    language: "zh-TW",
    now: "2026-11-22T12:00:00.000+08:00",
  });
  const [cookie] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^student_session=[\w-]{43};.*HttpOnly.*SameSite=Lax/i);
});

it("ends the session when asked, and when eight hours have passed", async () => {
  const device = await world.signIn();
  expect((await device.get("/draft")).status).toBe(200);
  expect((await device.delete("/session")).status).toBe(204);
  expect(await errorOf(await device.get("/draft"))).toMatchObject({ status: 401, code: "unauthenticated" });

  const later = await world.signIn();
  world.deps.advance(8 * 3_600_000 + 1);
  expect((await later.get("/draft")).status).toBe(401);
});

it("ends with the student's data", async () => {
  const device = await world.signIn();
  await world.db.student.delete({ where: { lineUserId: device.lineUserId } });
  expect((await device.get("/draft")).status).toBe(401);
});

describe("refuses and makes no student of", () => {
  it.each([
    ["another channel's token", { aud: "9999999999" }, "token_invalid"],
    ["an expired token", { age: 7200 }, "token_expired"],
    ["a token older than an hour whatever expiry it claims", { age: 3700, life: 86_400 }, "token_expired"],
  ])("%s", async (_, wish, code) => {
    const sub = aLineUserId();
    const answer = await exchange(world.line.mint({ sub, ...wish }));
    expect(await errorOf(answer)).toMatchObject({ status: 401, code });
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await world.db.student.count({ where: { lineUserId: sub } })).toBe(0);
  });

  it("a token that LINE never issued", async () => {
    expect(await errorOf(await exchange("e30.e30.forged"))).toMatchObject({
      status: 401,
      code: "token_invalid",
    });
  });

  it.each([[undefined], [""], [7], ["x".repeat(5000)]])(
    "a body without a proper token: %s",
    async (idToken) => {
      expect((await exchange(idToken)).status).toBe(422);
    },
  );

  it("a LINE user id in place of a token", async () => {
    const answer = await world.call("POST", "/api/liff/session", {
      body: { idToken: "x", lineUserId: aLineUserId() },
    });
    expect(await errorOf(answer)).toMatchObject({ status: 422, code: "unknown_field" });
  });
});

it("answers nobody without a session", async () => {
  for (const [method, path] of [
    ["GET", "/draft"],
    ["PUT", "/draft"],
    ["POST", "/photos"],
    ["GET", "/photos/0b0b0b0b-0b0b-4b0b-8b0b-0b0b0b0b0b0b"],
    ["POST", "/cases"],
    ["GET", "/cases"],
    ["GET", "/cases/SEQ000000000001"],
    ["PATCH", "/cases/SEQ000000000001"],
    ["POST", "/cases/SEQ000000000001/bill-link"],
    ["POST", "/draft/from-case"],
    ["POST", "/query/bind"],
    ["GET", "/me"],
    ["DELETE", "/me"],
    ["POST", "/cases/SEQ000000000001/line-pay"],
    ["GET", "/cases/SEQ000000000001/bill.pdf"],
    ["GET", "/cases/SEQ000000000001/barcodes.svg"],
  ] as const) {
    const answer = await world.call(method, `/api/liff${path}`, { cookie: "student_session=made-up" });
    expect(await errorOf(answer), `${method} ${path}`).toMatchObject({
      status: 401,
      code: "unauthenticated",
    });
  }
});

it("slows down who writes too often, and her alone", async () => {
  const [busy, calm] = [await world.signIn(), await world.signIn()];
  const { limits } = world.api;
  const usual = limits.student;
  limits.student = rateLimiter({ name: "twice", points: 2, window: 60 }, undefined);
  try {
    const save = () => busy.put("/draft", { consent });
    expect([(await save()).status, (await save()).status]).toEqual([200, 200]);
    expect(await errorOf(await save())).toMatchObject({ status: 429, code: "rate_limited" });
    expect((await busy.get("/draft")).status).toBe(200);
    expect((await calm.put("/draft", { consent })).status).toBe(200);
  } finally {
    limits.student = usual;
  }
});

it("lets a whole class in from one address, and stops who sends tokens that do not hold", async () => {
  const { limits } = world.api;
  const usual = limits.session;
  limits.session = rateLimiter({ name: "exchange", points: 2, window: 60 }, undefined);
  try {
    const enter = () => exchange(world.line.mint({ sub: aLineUserId() }));
    for (let student = 0; student < 5; student++) expect((await enter()).status).toBe(200);
    const forged = () => exchange("no.token.atall");
    expect([(await forged()).status, (await forged()).status]).toEqual([401, 401]);
    const refused = await forged();
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await errorOf(refused)).toMatchObject({ status: 429, code: "rate_limited" });
  } finally {
    limits.session = usual;
  }
});

it("slows down one account that exchanges tokens without end", async () => {
  const { limits } = world.api;
  const usual = limits.student;
  limits.student = rateLimiter({ name: "sessions", points: 1, window: 60 }, undefined);
  try {
    const sub = aLineUserId();
    expect((await exchange(world.line.mint({ sub }))).status).toBe(200);
    expect(await errorOf(await exchange(world.line.mint({ sub })))).toMatchObject({ code: "rate_limited" });
  } finally {
    limits.student = usual;
  }
});

it("shows schools, notices and the page's settings to everyone", async () => {
  const get = async (path: string) => (await world.call("GET", `/api/liff${path}`)).json();
  expect(await get("/schools?q=533302")).toMatchObject({
    items: [{ code: "533302", name: "高雄市立新莊高級中學", county: "高雄市", collects: false }],
  });
  expect(await get("/notices?language=en")).toMatchObject({ version: "2026-11", language: "en" });
  expect(((await get("/notices")) as { items: string[] }).items).toHaveLength(7);
  expect(await get("/config")).toMatchObject({ linePay: false });
  expect((await world.call("GET", "/api/liff/schools?color=red")).status).toBe(422);
});

it("finds the living session among several cookies of its name, and ends them all", async () => {
  const [device, other] = [await world.signIn(), await world.signIn()];
  const send = (method: string, path: string, ...cookies: string[]) =>
    world.call(method, `/api/liff${path}`, { cookie: cookies.join("; ") });
  const dead = "student_session=made-up";
  expect((await send("GET", "/draft", dead, device.cookie)).status).toBe(200);
  expect((await send("GET", "/draft", device.cookie, dead)).status).toBe(200);
  expect((await send("GET", "/draft", dead, dead)).status).toBe(401);
  expect((await send("DELETE", "/session", device.cookie, other.cookie)).status).toBe(204);
  for (const { cookie } of [device, other]) expect((await send("GET", "/draft", cookie)).status).toBe(401);
});
