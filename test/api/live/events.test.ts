import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, type Person } from "#test/support/api-world.ts";
import { errorOf } from "#test/support/error-of.ts";
import { requestHandOff } from "#usecases/hand-off/request-hand-off.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

interface Heard {
  event: string;
  data: Record<string, unknown>;
}

/** The events of a stream, one after another; `done` once the server has ended it. */
async function* eventsOf(answer: Response): AsyncGenerator<Heard> {
  let text = "";
  for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) {
    text += piece;
    const whole = text.split("\n\n");
    text = whole.pop()!;
    for (const block of whole) {
      const [, event] = /^event: (.*)$/m.exec(block) ?? [];
      const [, data] = /^data: (.*)$/m.exec(block) ?? [];
      if (event && data) yield { event, data: JSON.parse(data) };
    }
  }
}

/** A stream that has begun. */
async function listening(person: Person, desk = "school", of = world, headers = {}) {
  const cookie = (await of.logIn(person.name)).headers.getSetCookie()[0]!.split(";")[0]!;
  const answer = await of.call("GET", `/api/${desk}/events`, { cookie, headers });
  const events = eventsOf(answer);
  const next = async () => (await events.next()).value as Heard | undefined;
  expect(await next()).toMatchObject({ event: "ready" });
  return { answer, next, cookie, stop: () => events.return(undefined) };
}

it("tells the school and iPASS of a change, and no other school", async () => {
  const amy = await world.person("approver", "533302");
  const [own, other, desk] = [
    await listening(amy),
    await listening(await world.person("approver", "353301"), "school"),
    await listening(await world.person("operator"), "operator"),
  ];
  expect(own.answer.headers.get("content-type")).toContain("text/event-stream");
  const theirs = await aCase(world.deps, { form: { schoolCode: "353301" } });
  const { serial } = await aCase(world.deps);
  expect(await own.next()).toEqual({ event: "case", data: { serial, version: 1, code: "billIssued" } });
  await amy.post(`/api/school/cases/${serial}/approve`);
  expect(await own.next()).toEqual({ event: "case", data: { serial, version: 2, code: "cardStopped" } });
  expect(await other.next()).toMatchObject({ event: "case", data: { serial: theirs.serial } });
  const seen = [await desk.next(), await desk.next()].map((heard) => heard?.data.serial);
  expect(seen.toSorted()).toEqual([theirs.serial, serial].toSorted());
  for (const stream of [own, other, desk]) await stream.stop();
});

it("tells of a student who asks for a person", async () => {
  const stream = await listening(await world.person("clerk", "533302"));
  const { studentId } = await aCase(world.deps);
  const { lineUserId } = await world.db.student.findUniqueOrThrow({ where: { id: studentId } });
  await requestHandOff(world.deps, { lineUserId, state: "idle", category: undefined });
  const heard = [await stream.next(), await stream.next()].map((one) => one?.event);
  expect(heard.toSorted()).toEqual(["case", "handOffs"]);
  await stream.stop();
});

it("tells of what another process did, and begins anew where that one died", async () => {
  const amy = await world.person("approver", "533302");
  const second = await apiWorld({ deps: world.deps, parts: () => ({ sessions: world.api.sessions }) });
  const stream = await listening(amy, "school", second);
  const { serial } = await aCase(world.deps);
  expect(await stream.next()).toMatchObject({ data: { serial } });
  await second.close();
  expect(await stream.next()).toBeUndefined();
  const again = await listening(amy, "school", world, { "Last-Event-ID": "0" });
  expect(await again.next()).toEqual({ event: "reload", data: {} });
  await again.stop();
});

it("finds a change whose transaction ended after a later one's", async () => {
  const stream = await listening(await world.person("clerk", "533302"));
  const [slow, quick] = [await aCase(world.deps), await aCase(world.deps)];
  for (let known = 0; known < 2; known++) await stream.next();
  const note = (caseId: string, code: string) => ({
    data: { caseId, code, at: world.deps.now(), actor: "system" },
  });
  await world.db.$transaction(
    async (tx) => {
      await tx.caseHistory.create(note(slow.id, "lossAsked"));
      for (let more = 0; more < 3; more++) {
        await world.db.caseHistory.create(note(quick.id, "billIssued"));
        expect(await stream.next()).toMatchObject({ data: { serial: quick.serial, code: "billIssued" } });
      }
    },
    { timeout: 60_000 },
  );
  expect(await stream.next()).toMatchObject({ data: { serial: slow.serial, code: "lossAsked" } });
  await stream.stop();
});

it("ends with the session", async () => {
  const { next, cookie } = await listening(await world.person("clerk", "533302"));
  await world.call("DELETE", "/api/staff/session", { cookie });
  expect(await next()).toBeUndefined();
});

it("holds eight streams of an account, and answers nobody without a session", async () => {
  const amy = await world.person("clerk", "533302");
  const streams = [];
  for (let n = 0; n < 8; n++) streams.push(await listening(amy));
  const refused = await amy.get("/api/school/events");
  expect([refused.status, (await errorOf(refused)).code]).toEqual([429, "rate_limited"]);
  expect((await world.call("GET", "/api/school/events")).status).toBe(401);
  for (const stream of streams) await stream.stop();
});
