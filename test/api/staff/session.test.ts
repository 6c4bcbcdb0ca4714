import { afterAll, beforeAll, expect, it } from "vitest";
import { rateLimiter } from "#adapters/redis/rate-limiter.ts";
import { type ApiWorld, apiWorld, password } from "#test/support/api-world.ts";
import { disableAccount, resetPassword } from "#usecases/staff/manage-accounts.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

const codeOf = async (answer: Response) => (await answer.json()).error.code;

it("tells who is logged in, for which school and from where", async () => {
  const amy = await world.person("approver", "533302");
  const answer = await amy.get("/api/staff/session");
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    username: amy.name.username,
    role: "approver",
    school: { code: "533302", name: "高雄市立新莊高級中學" },
    ip: expect.stringContaining("127.0.0.1"),
    expiresAt: "2026-11-22T22:00:00.000+08:00",
    secondFactor: { set: false, mustSetUp: false },
    lastLogIn: null,
  });
});

it("tells the console who looks at it, nobody included, without an error", async () => {
  const nobody = await world.call("GET", "/api/staff/visitor");
  expect([nobody.status, await nobody.json()]).toEqual([
    200,
    { ip: expect.stringContaining("127.0.0.1"), session: null },
  ]);
  const amy = await world.person("clerk", "533302");
  const { session } = await (await amy.get("/api/staff/visitor")).json();
  expect(session).toEqual(await (await amy.get("/api/staff/session")).json());
  await amy.delete("/api/staff/session");
  expect(await (await amy.get("/api/staff/visitor")).json()).toMatchObject({ session: null });
});

it("keeps the cookie from scripts and from other sites' forms", async () => {
  const { name } = await world.person("clerk", "533302");
  const cookie = (await world.logIn(name)).headers.getSetCookie()[0];
  expect(cookie).toMatch(/^staff_session=[\w-]{43};/);
  expect(cookie).toContain("HttpOnly");
  expect(cookie).toContain("SameSite=Lax");
});

it("takes no school for an operator, and the right school for everybody else", async () => {
  const operator = await world.person("operator");
  const clerk = await world.person("clerk", "533302");
  const tries = [
    { username: operator.name.username, schoolCode: "533302" },
    { username: clerk.name.username },
    { username: clerk.name.username, schoolCode: "353301" },
    { username: "' OR 1=1 --", schoolCode: "533302" },
  ];
  for (const name of tries) {
    const answer = await world.logIn(name);
    expect([answer.status, await codeOf(answer)]).toEqual([401, "bad_credentials"]);
  }
  const unstorable = await world.logIn({ username: clerk.name.username, schoolCode: "\0" });
  expect([unstorable.status, await codeOf(unstorable)]).toEqual([422, "validation_failed"]);
});

it("refuses a field it does not know", async () => {
  const { name } = await world.person("clerk", "533302");
  const unknown = await world.call("POST", "/api/staff/session", {
    body: { ...name, password, admin: true },
  });
  expect([unknown.status, await codeOf(unknown)]).toEqual([422, "unknown_field"]);
});

it("locks an account after five failures, for a quarter of an hour, also against the right password", async () => {
  const { name } = await world.person("clerk", "533302");
  for (let n = 0; n < 5; n++) expect((await world.logIn(name, "wrong guess")).status).toBe(401);
  const locked = await world.logIn(name);
  expect([locked.status, await codeOf(locked)]).toEqual([423, "account_locked"]);
  world.deps.advance(14 * 60_000);
  expect((await world.logIn(name)).status).toBe(423);
  world.deps.advance(60_001);
  expect((await world.logIn(name)).status).toBe(200);
});

it("counts per address only the log-ins that fail", async () => {
  const { name } = await world.person("clerk", "533302");
  const usual = world.api.limits.login;
  world.api.limits.login = rateLimiter({ name: "log-ins", points: 2, window: 60 }, undefined);
  try {
    for (let n = 0; n < 4; n++) expect((await world.logIn(name)).status).toBe(200);
    const wrong = () => world.logIn({ username: "nobody-here" }, "wrong guess");
    expect([(await wrong()).status, (await wrong()).status]).toEqual([401, 401]);
    const refused = await world.logIn(name);
    expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
  } finally {
    world.api.limits.login = usual;
  }
});

it("looks at no more than five of forty guesses made at once", async () => {
  const { name } = await world.person("clerk", "533302");
  const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => world.logIn(name, `guess ${n}`)));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(5);
  expect(statuses.filter((status) => status === 423)).toHaveLength(35);
});

it("lets ten people log in to one account at once", async () => {
  const { name } = await world.person("clerk", "533302");
  const answers = await Promise.all(Array.from({ length: 10 }, () => world.logIn(name)));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
});

it("answers for a name without an account as for one with: 401 five times, then 423", async () => {
  const statuses = [];
  for (let n = 0; n < 7; n++)
    statuses.push((await world.logIn({ username: "nobody", schoolCode: "533302" })).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 423, 423]);
});

it("forgets earlier failures at a log-in that succeeds", async () => {
  const { name } = await world.person("clerk", "533302");
  for (let round = 0; round < 2; round++) {
    for (let n = 0; n < 4; n++) await world.logIn(name, "wrong guess");
    expect((await world.logIn(name)).status).toBe(200);
  }
});

it("voids sessions at once when the account is disabled, and admits nobody to it", async () => {
  const bob = await world.person("approver", "533302");
  expect((await bob.get("/api/school/cases")).status).toBe(200);
  await disableAccount(world.api, bob.name);
  for (const path of ["/api/staff/session", "/api/school/cases", "/api/school/counts"])
    expect((await bob.get(path)).status).toBe(401);
  expect((await world.logIn(bob.name)).status).toBe(401);
});

it("voids sessions when the password is reset; the old password opens nothing", async () => {
  const bob = await world.person("approver", "533302");
  await resetPassword(world.api, bob.name, "another horse");
  expect((await bob.get("/api/staff/session")).status).toBe(401);
  expect((await world.logIn(bob.name)).status).toBe(401);
  expect((await world.logIn(bob.name, "another horse")).status).toBe(200);
});

it("ends a session for good", async () => {
  const bob = await world.person("clerk", "533302");
  const left = await bob.delete("/api/staff/session");
  expect([left.status, left.headers.get("clear-site-data")]).toEqual([204, '"cache"']);
  expect(left.headers.get("permissions-policy")).toContain("geolocation=()");
  expect((await bob.get("/api/staff/session")).status).toBe(401);
  expect((await bob.delete("/api/staff/session")).status).toBe(204);
});

it("keeps log-ins and failures in the trail, without what was typed", async () => {
  const { id, name } = await world.person("clerk", "533302");
  await world.logIn(name, "wrong guess");
  const entries = await world.db.auditEntry.findMany({
    where: { subject: id, action: "staff.login" },
    orderBy: { seq: "asc" },
  });
  expect(entries.map(({ details }) => (details as { outcome: string }).outcome)).toEqual([
    "ok",
    "bad_credentials",
  ]);
  expect(JSON.stringify(entries.map(({ details }) => details))).not.toContain("wrong guess");
});
