import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rateLimiter } from "#adapters/redis/rate-limiter.ts";
import { aCase } from "#test/factories/case.ts";
import { aLineUserId, aStudent } from "#test/factories/student.ts";
import { type ApiWorld, apiWorld } from "#test/support/api-world.ts";
import { errorOf } from "#test/support/error-of.ts";
import { readPdf } from "#test/support/read-pdf.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

let students = 0;

/** A case of a student of her own, and the three facts that find it. */
async function aFindableCase(columns = {}) {
  const facts = { schoolCode: "533302", studentNo: `Q${1000 + students++}`, idNumber: "A123456789" };
  const student = await aStudent(world.deps);
  const cardCase = await aCase(world.deps, {
    studentId: student.id,
    form: { studentNo: facts.studentNo, remark: "改名：王大明" },
    columns,
  });
  return { facts, cardCase, student };
}

const query = (body: unknown) => world.call("POST", "/api/liff/query", { body });

describe("the open query", () => {
  it("shows the manual's list to whoever has all three facts, and nothing that tells a stranger who she is", async () => {
    const { facts, cardCase } = await aFindableCase();
    const answer = await query({
      ...facts,
      schoolCode: "\u202d533302\u202c",
      studentNo: `\u2066${facts.studentNo.toLowerCase()}\u2069`,
      idNumber: " ａ123-456\u2011789\ufeff",
    });
    expect(answer.status).toBe(200);
    const body = await answer.text();
    expect(JSON.parse(body).items).toEqual([
      expect.objectContaining({
        item: 1,
        serial: cardCase.serial,
        submittedAt: "2026-11-22T12:00:00.000+08:00",
        paidOn: null,
        reasonText: "掛失暨補發(餘額將轉置新卡)",
        statusText: "尚未繳費",
        name: "王○明",
        payments: { linePay: false, store: true, school: false },
      }),
    ]);
    for (const secret of ["王小明", "王大明", "A123456789", "0910123456", "07-7939888", facts.studentNo])
      expect(body).not.toContain(secret);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it("lists several cases of one card, newest first, with the day of payment", async () => {
    const { facts, cardCase, student } = await aFindableCase({
      progress: "CLOSED",
      paidAt: new Date("2026-11-30T17:30:00Z"),
      submittedAt: new Date("2026-10-01T00:00:00Z"),
    });
    const newer = await aCase(world.deps, {
      studentId: student.id,
      form: { studentNo: facts.studentNo },
    });
    const { items } = (await (await query(facts)).json()) as { items: object[] };
    expect(items).toMatchObject([
      { item: 1, serial: newer.serial, statusText: "尚未繳費" },
      { item: 2, serial: cardCase.serial, statusText: "已結案", paidOn: "2026-12-01", bill: null },
    ]);
  });

  it("answers a wrong school, number and ID alike, to the letter", async () => {
    const { facts } = await aFindableCase();
    const wrong = [
      { ...facts, schoolCode: "011301" },
      { ...facts, schoolCode: "ZZZZZZ" },
      { ...facts, studentNo: "9999999" },
      { ...facts, studentNo: "' or 1=1 --" },
      { ...facts, idNumber: "B123456780" },
      { ...facts, idNumber: "😀" },
    ];
    const answers = await Promise.all(
      wrong.map(async (body) => {
        const answer = await query(body);
        const { error } = (await answer.json()) as { error: { requestId: string } };
        return {
          status: answer.status,
          error: { ...error, requestId: "" },
          headers: [...answer.headers.keys()],
        };
      }),
    );
    expect(answers[0]).toMatchObject({ status: 404, error: { code: "not_found" } });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it("refuses what is no query", async () => {
    expect(await errorOf(await query({ schoolCode: "533302", studentNo: "1" }))).toMatchObject({
      status: 422,
    });
    expect(
      await errorOf(await query({ schoolCode: "533302", studentNo: "1", idNumber: "1", serial: "x" })),
    ).toMatchObject({ status: 422, code: "unknown_field" });
    expect((await query({ schoolCode: "533302", studentNo: "1", idNumber: "x".repeat(41) })).status).toBe(
      422,
    );
    expect((await query({ schoolCode: ["533302"], studentNo: { $gt: "" }, idNumber: "1" })).status).toBe(422);
  });

  it("writes every try into the trail, without what was typed", async () => {
    const { facts, cardCase } = await aFindableCase();
    await query(facts);
    await query({ ...facts, idNumber: "B123456780" });
    const entries = await world.db.auditEntry.findMany({
      where: { action: "case.query" },
      orderBy: { seq: "desc" },
      take: 2,
    });
    expect(entries).toMatchObject([
      { actor: "unknown", subject: "-", details: { serials: [] } },
      { actor: "unknown", subject: cardCase.serial, details: { serials: [cardCase.serial] } },
    ]);
    expect(JSON.stringify(entries, (_, value) => (typeof value === "bigint" ? "" : value))).not.toContain(
      facts.studentNo,
    );
  });

  /** Three tries a minute by one of the limits. */
  async function threeTries(name: "query" | "queriedCard", work: () => Promise<void>) {
    const usual = world.api.limits[name];
    world.api.limits[name] = rateLimiter({ name: randomUUID(), points: 3, window: 60 }, undefined);
    try {
      await work();
    } finally {
      world.api.limits[name] = usual;
    }
  }

  it.each(["query", "queriedCard"] as const)("stops a guesser by %s, right or wrong", async (name) => {
    const { facts } = await aFindableCase();
    await threeTries(name, async () => {
      for (let i = 0; i < 3; i++) expect((await query({ ...facts, idNumber: `X${i}` })).status).toBe(404);
      const refused = await query(facts);
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await errorOf(refused)).toMatchObject({ status: 429, code: "rate_limited" });
      const other = await query({ ...facts, studentNo: "OTHER" });
      expect(other.status).toBe(name === "query" ? 429 : 404);
    });
  });

  it.each(["query", "queriedCard"] as const)("does not count by %s what was right", async (name) => {
    const { facts } = await aFindableCase();
    await threeTries(name, async () => {
      for (let i = 0; i < 5; i++) expect((await query(facts)).status).toBe(200);
    });
  });

  it("lets no more than the allowed number of guesses through, however many come at once", async () => {
    const { facts } = await aFindableCase();
    await threeTries("queriedCard", async () => {
      const guesses = Array.from({ length: 12 }, (_, i) => query({ ...facts, idNumber: `X${i}` }));
      const statuses = (await Promise.all(guesses)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 404)).toHaveLength(3);
      expect(statuses.filter((status) => status === 429)).toHaveLength(9);
    });
  });

  it("counts wrong binding by account: a classmate behind the same address goes on", async () => {
    const [guesser, classmate] = [await world.signIn(), await world.signIn()];
    const { facts } = await aFindableCase();
    await threeTries("query", async () => {
      const wrong = (i: number) => guesser.post("/query/bind", { ...facts, studentNo: `NONE${i}` });
      for (let i = 0; i < 3; i++) expect((await wrong(i)).status).toBe(404);
      expect((await wrong(3)).status).toBe(429);
      expect((await classmate.post("/query/bind", facts)).status).toBe(200);
    });
  });

  it("finds nothing of a student whose details were erased", async () => {
    const { facts } = await aFindableCase({ idNumberHash: "", studentNo: "" });
    expect((await query(facts)).status).toBe(404);
  });
});

describe("the bill behind the query", () => {
  const path = (url: string) => url.replace(world.api.settings.publicUrl, "");
  const urlOf = async (facts: object) =>
    ((await (await query(facts)).json()) as { items: [{ bill: { pdfUrl: string } }] }).items[0].bill.pdfUrl;

  it("opens without a cookie for five minutes", async () => {
    const { facts, cardCase } = await aFindableCase();
    const url = path(await urlOf(facts));
    const answer = await world.call("GET", url);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(readPdf(Buffer.from(await answer.arrayBuffer())).lines).toContain(cardCase.serial);
    world.deps.advance(5 * 60_000);
    expect(await errorOf(await world.call("GET", url))).toMatchObject({ status: 404, code: "link_expired" });
  });

  it("opens for no token but ours", async () => {
    const { facts } = await aFindableCase();
    const url = path(await urlOf(facts));
    const [payload, signature] = url.split("token=")[1]!.split(".");
    const other = Buffer.from(JSON.stringify(["bill:SEQ000000000001", 9e15])).toString("base64url");
    for (const token of [
      "",
      ".",
      "x",
      `${payload}.`,
      `${other}.${signature}`,
      `${payload}.${signature}x`,
      payload,
    ])
      expect(
        await errorOf(await world.call("GET", `/api/liff/bill.pdf?token=${token}`)),
        token,
      ).toMatchObject({
        status: 404,
        code: "link_expired",
      });
    expect((await world.call("GET", "/api/liff/bill.pdf")).status).toBe(422);
  });

  it("is given for a case of one's own, with an entry in the trail, and for nobody else's", async () => {
    const [mine, stranger] = [await world.signIn(), await world.signIn()];
    const student = await world.db.student.findUniqueOrThrow({ where: { lineUserId: mine.lineUserId } });
    const { serial } = await aCase(world.deps, { studentId: student.id });
    const given = (await (await mine.post(`/cases/${serial}/bill-link`)).json()) as {
      url: string;
      expiresAt: string;
    };
    expect(given.expiresAt).toBe(
      new Date(world.deps.now().getTime() + 300_000 + 28_800_000).toISOString().replace("Z", "+08:00"),
    );
    expect((await world.call("GET", path(given.url))).status).toBe(200);
    expect(await world.db.auditEntry.count({ where: { action: "bill.link", subject: serial } })).toBe(1);
    expect((await stranger.post(`/cases/${serial}/bill-link`)).status).toBe(404);
    await world.db.bill.updateMany({ where: { case: { serial } }, data: { state: "PAID" } });
    expect((await mine.post(`/cases/${serial}/bill-link`)).status).toBe(409);
    expect((await world.call("GET", path(given.url))).status).toBe(409);
  });
});

describe("binding what was found", () => {
  it("needs a session", async () => {
    const { facts } = await aFindableCase();
    expect((await world.call("POST", "/api/liff/query/bind", { body: facts })).status).toBe(401);
  });

  it("shows the case in the new account and leaves it to the old one, who is told once", async () => {
    const { facts, cardCase, student } = await aFindableCase();
    const { serial } = cardCase;
    const device = await world.signIn();
    expect((await device.get(`/cases/${serial}`)).status).toBe(404);

    const answers = await Promise.all(Array.from({ length: 5 }, () => device.post("/query/bind", facts)));
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as { bound: number }[];
    expect(bodies.map(({ bound }) => bound).sort()).toEqual([0, 0, 0, 0, 1]);
    expect(bodies[0]).toMatchObject({ items: [{ serial, access: "LINKED" }] });

    expect(await (await device.get("/cases")).json()).toMatchObject({
      items: [{ serial, access: "LINKED" }],
    });
    expect((await device.get(`/cases/${serial}/bill.pdf`)).status).toBe(200);
    expect(await world.db.cardCase.findUniqueOrThrow({ where: { serial } })).toMatchObject({
      studentId: student.id,
    });
    const { id: caseId } = cardCase;
    expect(await world.db.notice.findMany({ where: { caseId, kind: "caseBound" } })).toMatchObject([
      { lineUserId: student.lineUserId },
    ]);
    expect(await world.db.auditEntry.count({ where: { action: "case.bind", subject: serial } })).toBe(1);
  });

  it("gives nothing to change, copy or learn", async () => {
    const { facts, cardCase } = await aFindableCase({ review: "RETURNED", returnReasons: ["NAME"] });
    const { serial } = cardCase;
    const device = await world.signIn();
    await device.post("/query/bind", facts);
    const linked = { status: 403, code: "linked_case" };
    expect(await errorOf(await device.patch(`/cases/${serial}`, { name: "偷改名" }))).toMatchObject(linked);
    await world.db.cardCase.update({ where: { serial }, data: { progress: "LAPSED" } });
    expect(await errorOf(await device.post("/draft/from-case", { serial }))).toMatchObject(linked);
    const seen = await (await device.get(`/cases/${serial}`)).text();
    for (const secret of ["王小明", "王大明", "A123456789", "0910123456"]) expect(seen).not.toContain(secret);
    expect(JSON.parse(seen)).toMatchObject({ remark: null, returnItems: [], actions: [] });
  });

  it("changes nothing for the account that sent it", async () => {
    const lineUserId = aLineUserId();
    const device = await world.signIn(lineUserId);
    const student = await world.db.student.findUniqueOrThrow({ where: { lineUserId } });
    const { serial } = await aCase(world.deps, { studentId: student.id, form: { studentNo: "OWN1" } });
    const answer = await device.post("/query/bind", {
      schoolCode: "533302",
      studentNo: "own1",
      idNumber: "A123456789",
    });
    expect(await answer.json()).toMatchObject({ bound: 0, items: [{ serial, access: "OWNER" }] });
    expect(await world.db.caseBinding.count({ where: { studentId: student.id } })).toBe(0);
  });

  it("tells a guesser no more than the query does", async () => {
    const device = await world.signIn();
    expect(
      await errorOf(
        await device.post("/query/bind", { schoolCode: "533302", studentNo: "NOPE", idNumber: "A123456789" }),
      ),
    ).toMatchObject({ status: 404, code: "not_found" });
  });
});
