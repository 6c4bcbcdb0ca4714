import { afterAll, beforeAll, expect, it } from "vitest";
import { aCaseWithPhoto } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, type Person } from "#test/support/api-world.ts";

let world: ApiWorld;
let stranger: Person;
let serial: string;
beforeAll(async () => {
  world = await apiWorld();
  stranger = await world.person("admin", "353301");
  ({ serial } = await aCaseWithPhoto(world.deps));
});
afterAll(() => world.close());

const routes: [method: "get" | "post", suffix: string, body?: object][] = [
  ["get", ""],
  ["get", "/photo"],
  ["get", "/form.pdf"],
  ["get", "/receipt.pdf"],
  ["post", "/approve"],
  ["post", "/return", { reasons: ["PHOTO"] }],
  ["post", "/collect"],
  ["post", "/return-cash", { reason: "收錯人" }],
];

/** All that a caller can see of an answer, the request's own id aside. */
async function seen(answer: Response) {
  const body = await answer.json();
  const headers = Object.fromEntries(answer.headers);
  delete body.error.requestId;
  for (const own of ["x-request-id", "date", "etag"]) delete headers[own];
  return { status: answer.status, body, headers };
}

it.each(routes)(
  "answers %s …%s of another school exactly as a case that does not exist",
  async (method, suffix, body) => {
    const before = await world.db.cardCase.findUnique({ where: { serial } });
    const other = await seen(await stranger[method](`/api/school/cases/${serial}${suffix}`, body));
    const unknown = await seen(await stranger[method](`/api/school/cases/SEQ999999999999${suffix}`, body));
    expect(other.status).toBe(404);
    expect(other).toEqual(unknown);
    expect(await world.db.cardCase.findUnique({ where: { serial } })).toEqual(before);
    expect(await world.db.notice.count({ where: { kind: { not: "caseSubmitted" } } })).toBe(0);
  },
);

it.each(["another school's case", "a case that does not exist"])(
  "keeps every try at %s in the trail",
  async (what) => {
    const subject = what.startsWith("another") ? serial : "SEQ999999999999";
    const tries = await world.db.auditEntry.findMany({ where: { action: "case.refused", subject } });
    expect(tries.map(({ actor }) => actor)).toEqual(Array(routes.length).fill(`staff:${stranger.id}`));
  },
);

it("shows a stranger neither row nor count, whatever is searched for", async () => {
  for (const query of ["", `?q=${serial}`, "?q=王小明", "?q=%25", "?review=PENDING"]) {
    const list = await (await stranger.get(`/api/school/cases${query}`)).json();
    expect(list).toEqual({ items: [], nextCursor: null });
  }
  const { review } = await (await stranger.get("/api/school/counts")).json();
  expect(review).toEqual({ PENDING: 0, APPROVED: 0, RETURNED: 0 });
});

it("takes odd addresses for cases that do not exist, and keeps what was typed out of the trail", async () => {
  for (const odd of ["A123456789", "..%2f..%2fetc", "SEQ'--", "%F0%A0%AE%B7"]) {
    expect((await stranger.get(`/api/school/cases/${odd}`)).status).toBe(404);
  }
  const trail = await world.db.auditEntry.findMany({ where: { action: "case.refused" } });
  expect(JSON.stringify(trail.map(({ subject, details }) => [subject, details]))).not.toContain("A123456789");
});

it("admits neither an operator nor somebody without a session to a school's pages", async () => {
  const operator = await world.person("operator");
  for (const path of [
    "/api/school/cases",
    `/api/school/cases/${serial}`,
    `/api/school/cases/${serial}/photo`,
  ]) {
    expect((await operator.get(path)).status).toBe(403);
    expect((await world.call("GET", path)).status).toBe(401);
    expect((await world.call("GET", path, { cookie: "staff_session=forged" })).status).toBe(401);
  }
});

it("lets a clerk look but not decide", async () => {
  const clerk = await world.person("clerk", "533302");
  expect((await clerk.get(`/api/school/cases/${serial}`)).status).toBe(200);
  for (const [method, suffix, body] of routes.filter(([name]) => name === "post"))
    expect((await clerk[method](`/api/school/cases/${serial}${suffix}`, body)).status).toBe(403);
});
