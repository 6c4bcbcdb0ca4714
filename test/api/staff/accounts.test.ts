import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffRole } from "#domain/codes.ts";
import { type ApiWorld, apiWorld, type Person, password } from "#test/support/api-world.ts";
import { changePerson } from "#usecases/staff/people.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld({ trustedProxies: ["loopback"] });
});
afterAll(() => world.close());

const own = "a long walk on the beach";
const school = "533302";
const other = "353301";

const seen = async (answer: Promise<Response>) => {
  const { status, text } = await answer.then(async (got) => ({ status: got.status, text: await got.text() }));
  return { status, body: text ? JSON.parse(text) : undefined };
};
const codeOf = async (answer: Promise<Response>) => {
  const { status, body } = await seen(answer);
  return [status, body?.error?.code];
};
const actions = async (subject: string) =>
  (await world.db.auditEntry.findMany({ where: { subject }, orderBy: { seq: "asc" } })).map(
    ({ action }) => action,
  );
const tokenOf = (url: string) => new URL(url).hash.replace("#invitation=", "");
const post = (path: string, body: object, headers?: Record<string, string>) =>
  world.call("POST", path, { body, ...(headers && { headers }) });
const appOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) });
const codeNow = (app: TOTP) => app.generate({ timestamp: world.deps.now().getTime() });
const halfMinute = () => world.deps.advance(30_000);

/** Somebody with an authenticator app set up. */
async function withApp(role: StaffRole = "clerk", schoolCode: string | undefined = school) {
  const person = await world.person(role, schoolCode);
  const { secret } = (await seen(person.post("/api/staff/account/totp", { password }))).body;
  const app = appOf(secret);
  const added = await seen(person.put("/api/staff/account/totp", { otp: codeNow(app) }));
  const enter = (otp?: string) =>
    post("/api/staff/session", { ...person.name, password, ...(otp && { otp }) });
  return { person, app, enter, recoveryCodes: added.body.recoveryCodes as string[] };
}

describe("second factor", () => {
  it("refuses a code where none is set up, after the password only", async () => {
    const { name } = await world.person("clerk", school);
    const tried = (word: string) =>
      codeOf(post("/api/staff/session", { ...name, password: word, otp: "123456" }));
    expect(await tried("wrong guess")).toEqual([401, "bad_credentials"]);
    expect(await tried(password)).toEqual([422, "second_factor_not_set_up"]);
  });

  it("asks for it with the ways offered, takes a code once, of half a minute around", async () => {
    const { app, enter, person } = await withApp();
    const asked = await seen(enter());
    expect([asked.status, asked.body.error.code, asked.body.error.ways]).toEqual([
      401,
      "second_factor_required",
      ["totp", "recoveryCode"],
    ]);
    expect(await codeOf(enter(codeNow(app)))).toEqual([401, "second_factor_wrong"]); // it confirmed the app
    halfMinute();
    const code = codeNow(app);
    expect((await enter(`${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(200);
    expect((await enter(code)).status).toBe(401);
    halfMinute();
    const late = codeNow(app);
    halfMinute();
    expect((await enter(late)).status).toBe(200);
    halfMinute();
    const older = codeNow(app);
    world.deps.advance(60_000);
    expect((await enter(older)).status).toBe(401);
    const { totpSealed } = await world.db.staffAccount.findUniqueOrThrow({ where: { id: person.id } });
    expect(totpSealed).not.toContain(app.secret.base32);
  });

  it("lets one code in once, however many bring it at once", async () => {
    const { app, enter } = await withApp();
    halfMinute();
    const code = codeNow(app);
    const answers = await Promise.all(Array.from({ length: 4 }, () => enter(code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
  });

  it("locks the account after five wrong codes, which a right password in between does not undo", async () => {
    const { app, enter } = await withApp();
    for (let n = 0; n < 5; n++) {
      expect(await codeOf(enter())).toEqual([401, "second_factor_required"]);
      expect(await codeOf(enter("000000"))).toEqual([401, "second_factor_wrong"]);
    }
    expect(await codeOf(enter())).toEqual([423, "account_locked"]);
    world.deps.advance(15 * 60_000 + 1);
    expect((await enter(codeNow(app))).status).toBe(200);
  });

  it("gives ten recovery codes, each good once, kept as hashes; new ones void the old", async () => {
    const { enter, recoveryCodes, person } = await withApp();
    expect(recoveryCodes).toHaveLength(10);
    const [first = "", second = ""] = recoveryCodes;
    expect((await enter(first.toLowerCase().replace("-", " "))).status).toBe(200);
    expect((await enter(first)).status).toBe(401);
    const left = async () => (await seen(person.get("/api/staff/account"))).body.recoveryCodesLeft;
    expect(await left()).toBe(9);
    const rows = await world.db.staffRecoveryCode.findMany({ where: { accountId: person.id } });
    expect(JSON.stringify(rows)).not.toContain(second.replace("-", ""));
    const fresh = await seen(person.post("/api/staff/account/recovery-codes", { password }));
    expect((await enter(second)).status).toBe(401);
    expect((await enter(fresh.body.recoveryCodes[0])).status).toBe(200);
    expect(await actions(person.id)).toEqual(
      expect.arrayContaining(["account.totp.add", "account.recovery-code.use", "account.recovery-codes"]),
    );
  });

  it("asks the password again before it is changed, and goes with the last factor", async () => {
    const { person, enter } = await withApp();
    for (const path of ["totp/remove", "passkey-options", "recovery-codes"])
      expect(await codeOf(person.post(`/api/staff/account/${path}`, { password: "wrong guess" }))).toEqual([
        403,
        "password_wrong",
      ]);
    expect((await person.post("/api/staff/account/totp/remove", { password })).status).toBe(204);
    expect((await enter()).status).toBe(200);
    expect((await seen(person.get("/api/staff/account"))).body).toMatchObject({
      totp: null,
      recoveryCodesLeft: 0,
    });
  });

  it("is asked first of roles that must have one, and opens everything then", async () => {
    const strict = await apiWorld({ settings: { secondFactorRoles: ["admin"] } });
    try {
      const admin = await strict.person("admin", school);
      const paths = ["/api/school/cases", "/api/staff/people", "/api/school/counts"];
      for (const path of paths)
        expect(await codeOf(admin.get(path))).toEqual([403, "second_factor_setup_required"]);
      expect((await seen(admin.get("/api/staff/session"))).body.secondFactor).toEqual({
        set: false,
        mustSetUp: true,
      });
      const { secret } = (await seen(admin.post("/api/staff/account/totp", { password }))).body;
      const otp = appOf(secret).generate({ timestamp: strict.deps.now().getTime() });
      expect((await admin.put("/api/staff/account/totp", { otp })).status).toBe(200);
      for (const path of paths) expect((await admin.get(path)).status).toBe(200);
      const clerk = await strict.person("clerk", school);
      expect((await clerk.get("/api/school/cases")).status).toBe(200);
    } finally {
      await strict.close();
    }
  });
});

describe("invitations", () => {
  const invited = async (admin: Person, wish: object) =>
    (await seen(admin.post("/api/staff/invitations", wish))).body;

  it("let somebody choose name and password, once, and nobody after seven days", async () => {
    const admin = await world.person("admin", school);
    const { url, id } = await invited(admin, { name: "林怡君", role: "clerk" });
    const token = tokenOf(url);
    const row = await world.db.staffInvitation.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toMatch(new RegExp(`${token}|林怡君`));
    const shown = await seen(post("/api/staff/invitation", { token }));
    expect(shown.body).toMatchObject({
      name: "林怡君",
      role: "clerk",
      school: { code: school },
      username: null,
    });
    const accept = (body: object) => seen(post("/api/staff/invitation/accept", { token, ...body }));
    const refusals = [
      [{ username: admin.name.username, password: own }, "username"],
      [{ password: own }, "username"],
      [{ username: "yichun", password: "short" }, "password"],
      [{ username: "yichun", password: "fourteen chars" }, "password"],
      [{ username: "yichun", password: "yichun-1111111111" }, "password"],
    ] as const;
    for (const [body, field] of refusals) {
      const { status, body: said } = await accept(body);
      expect([status, Object.keys(said.error.fields)]).toEqual([422, [field]]);
    }
    const answers = await Promise.all([1, 2].map((n) => accept({ username: `yichun-${n}`, password: own })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    const name = answers.find(({ status }) => status === 200)?.body;
    expect((await world.logIn(name, own)).status).toBe(200);
    const late = await invited(admin, { name: "Amy", role: "approver" });
    world.deps.advance(7 * 86_400_000);
    expect(await codeOf(post("/api/staff/invitation", { token: tokenOf(late.url) }))).toEqual([
      404,
      "invitation_over",
    ]);
  });

  it("end when withdrawn, when a newer one is made, and with whoever made them", async () => {
    const [admin, boss] = [await world.person("admin", school), await world.person("admin", school)];
    const clerk = await world.person("clerk", school);
    const over = async (url: string) => (await post("/api/staff/invitation", { token: tokenOf(url) })).status;
    const first = await invited(admin, { name: "Bob", role: "admin" });
    expect((await admin.delete(`/api/staff/invitations/${first.id}`)).status).toBe(204);
    expect(await over(first.url)).toBe(404);
    const again = async () =>
      (await seen(admin.post(`/api/staff/people/${clerk.id}/invitation`, {}))).body.url as string;
    const [old, fresh] = [await again(), await again()];
    expect([await over(old), await over(fresh)]).toEqual([404, 200]);
    await boss.post(`/api/staff/people/${admin.id}`, { disabled: true });
    expect(await over(fresh)).toBe(404);
  });

  it("set a new password, end sessions, and take a lost factor away where asked", async () => {
    const admin = await world.person("admin", school);
    const { person, enter } = await withApp();
    const { url } = (
      await seen(admin.post(`/api/staff/people/${person.id}/invitation`, { dropsFactor: true }))
    ).body;
    expect((await enter()).status).toBe(401); // nothing changes before it is accepted
    const taken = await post("/api/staff/invitation/accept", { token: tokenOf(url), password: own });
    expect(taken.status).toBe(200);
    expect((await person.get("/api/staff/session")).status).toBe(401);
    expect((await world.logIn(person.name, own)).status).toBe(200);
    expect(await codeOf(admin.post(`/api/staff/people/${admin.id}/invitation`))).toEqual([
      409,
      "illegal_transition",
    ]);
  });
});

describe("people", () => {
  it("are looked after by admins of their school and by operators, by nobody else", async () => {
    const target = await world.person("clerk", school);
    const stranger = "018f0000-0000-7000-8000-000000000000";
    const table: [StaffRole, string | undefined, number, number, number][] = [
      // role, school, on somebody of the school, on nobody, inviting to the school
      ["clerk", school, 403, 403, 403],
      ["approver", school, 403, 403, 403],
      ["admin", school, 204, 404, 201],
      ["admin", other, 404, 404, 404],
      ["operator", undefined, 204, 404, 201],
    ];
    for (const [role, code, onPerson, onNobody, inviting] of table) {
      const who = await world.person(role, code);
      const wish = { name: "Eve", role: "clerk", schoolCode: school };
      const statuses = [
        (await who.post(`/api/staff/people/${target.id}`, { role: "clerk" })).status,
        (await who.post(`/api/staff/people/${stranger}`, { role: "clerk" })).status,
        (await who.post("/api/staff/invitations", wish)).status,
        (await who.get(`/api/staff/people?schoolCode=${school}`)).status,
      ];
      const looking = inviting === 201 ? 200 : inviting;
      expect([role, code, ...statuses]).toEqual([role, code, onPerson, onNobody, inviting, looking]);
    }
  });

  it("cannot be made operators by a school, nor school staff by iPASS", async () => {
    const admin = await world.person("admin", school);
    const operator = await world.person("operator");
    const clerk = await world.person("clerk", school);
    for (const answer of [
      admin.post(`/api/staff/people/${clerk.id}`, { role: "operator" }),
      admin.post("/api/staff/invitations", { name: "Eve", role: "operator" }),
      operator.post("/api/staff/invitations", { name: "Eve", role: "admin" }),
    ])
      expect(await codeOf(answer)).toEqual([422, "validation_failed"]);
  });

  it("always leave somebody in charge, also when two shut each other out at once", async () => {
    const admins = [await world.person("admin", other), await world.person("admin", other)] as const;
    for (const { id } of await world.db.staffAccount.findMany({
      where: { schoolCode: other, role: "admin" },
    }))
      if (admins.every((admin) => admin.id !== id))
        await world.db.staffAccount.update({ where: { id }, data: { disabledAt: world.deps.now() } });
    const [a, b] = admins;
    const answers = await Promise.all([
      a.post(`/api/staff/people/${b.id}`, { disabled: true }),
      b.post(`/api/staff/people/${a.id}`, { role: "clerk" }),
    ]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    const [last] = await world.db.staffAccount.findMany({
      where: { schoolCode: other, role: "admin", disabledAt: null },
    });
    const staff = { ...last!, schoolCode: other };
    for (const change of [{ disabled: true }, { role: "clerk" }] as const)
      await expect(changePerson(world.deps, staff, staff.id, change)).rejects.toMatchObject({
        code: "last_admin",
      });
  });

  it("lose their sessions when shut, and come back when opened; the trail tells it", async () => {
    const admin = await world.person("admin", school);
    const clerk = await world.person("clerk", school);
    await admin.post(`/api/staff/people/${clerk.id}`, { disabled: true });
    expect((await clerk.get("/api/staff/session")).status).toBe(401);
    await admin.post(`/api/staff/people/${clerk.id}`, { disabled: false, role: "approver" });
    expect((await world.logIn(clerk.name)).status).toBe(200);
    expect(await actions(clerk.id)).toEqual([
      "account.create",
      "staff.login",
      "account.disable",
      "account.role",
      "account.enable",
      "staff.login",
    ]);
  });
});

describe("own password", () => {
  it("asks the old one, refuses short and common ones, and ends every other session", async () => {
    const { name, ...clerk } = await world.person("clerk", school);
    const elsewhere = (await world.logIn(name)).headers.getSetCookie()[0]!.split(";")[0]!;
    const change = (newPassword: string, old = password) =>
      seen(clerk.put("/api/staff/account/password", { password: old, newPassword }));
    expect((await change(own, "wrong guess")).body.error.code).toBe("password_wrong");
    for (const bad of ["fourteen chars", "1111111111111111", `${name.username}123456`])
      expect((await change(bad)).body.error.fields).toHaveProperty("newPassword");
    expect((await change(own)).status).toBe(204);
    expect((await clerk.get("/api/staff/session")).status).toBe(200);
    expect((await world.call("GET", "/api/staff/session", { cookie: elsewhere })).status).toBe(401);
    expect((await world.logIn(name, own)).status).toBe(200);
  });
});

describe("sessions", () => {
  const from = (ip: string) => ({ "X-Forwarded-For": ip, "User-Agent": chrome });
  const chrome =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

  async function enterFrom(person: Person, ip: string) {
    const headers = from(ip);
    const answer = await post("/api/staff/session", { ...person.name, password }, headers);
    const cookie = answer.headers.getSetCookie()[0]!.split(";")[0]!;
    return {
      body: await answer.json(),
      get: (at = ip) => world.call("GET", "/api/staff/sessions", { cookie, headers: from(at) }),
    };
  }

  it("tell device, real address and last log-in, and mark one that is used from another network", async () => {
    const clerk = await world.person("clerk", school);
    await enterFrom(clerk, "203.0.113.7");
    const { body, get } = await enterFrom(clerk, "203.0.113.9");
    expect(body.ip).toBe("203.0.113.9");
    expect(body.lastLogIn).toMatchObject({ ip: "203.0.113.7", device: "Chrome · Windows" });
    const mine = async (at?: string) =>
      (await (await get(at)).json()).items.find((one: { current: boolean }) => one.current);
    expect(await mine("203.0.113.200")).toMatchObject({ ip: "203.0.113.9", elsewhere: null });
    expect(await mine("198.51.100.1")).toMatchObject({
      lastIp: "198.51.100.1",
      elsewhere: { ip: "198.51.100.1" },
    });
    await Promise.all(["198.51.100.1", "203.0.113.9", "198.51.100.1"].map((at) => get(at)));
    expect((await actions(clerk.id)).filter((action) => action === "session.elsewhere")).toHaveLength(1);
    const rows = await world.db.staffSession.findMany({ where: { accountId: clerk.id } });
    expect(JSON.stringify(rows)).not.toContain("203.0.113");
  });

  it("end when the same browser logs in again", async () => {
    const clerk = await world.person("clerk", school);
    const enter = async (cookie = "") => {
      const answer = await world.call("POST", "/api/staff/session", {
        body: { ...clerk.name, password },
        cookie,
      });
      return answer.headers.getSetCookie()[0]!.split(";")[0]!;
    };
    const first = await enter();
    const second = await enter(first);
    const statusOf = async (cookie: string) =>
      (await world.call("GET", "/api/staff/session", { cookie })).status;
    expect([await statusOf(first), await statusOf(second)]).toEqual([401, 200]);
  });

  it("end one by one and all at once; nobody ends another's", async () => {
    const [clerk, eve] = [await world.person("clerk", school), await world.person("clerk", school)];
    await world.logIn(clerk.name);
    const { items } = (await seen(clerk.get("/api/staff/sessions"))).body;
    expect(items).toHaveLength(2);
    const elsewhere = items.find((one: { current: boolean }) => !one.current);
    expect((await eve.delete(`/api/staff/sessions/${elsewhere.id}`)).status).toBe(404);
    expect((await clerk.delete(`/api/staff/sessions/${elsewhere.id}`)).status).toBe(204);
    expect((await seen(clerk.get("/api/staff/sessions"))).body.items).toHaveLength(1);
    expect((await clerk.delete("/api/staff/sessions")).status).toBe(204);
    expect((await clerk.get("/api/staff/session")).status).toBe(401);
    expect((await eve.get("/api/staff/session")).status).toBe(200);
  });
});
