import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, type Person } from "#test/support/api-world.ts";
import { endOverdueHandOffs, waitsForPerson } from "#usecases/hand-off/open-hand-off.ts";
import { requestHandOff } from "#usecases/hand-off/request-hand-off.ts";

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

type Item = { id: string; serial: string | null; name: string | null; mine: boolean; takenAt: string | null };

async function queueOf(person: Person, desk = "school"): Promise<Item[]> {
  const answer = await person.get(`/api/${desk}/hand-offs`);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { items: Item[] }).items;
}

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
    for (const action of ["take", "done"])
      expect((await elsewhere.post(`/api/school/hand-offs/${id}/${action}`)).status).toBe(404);
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

it("gives her back to the bot after a day, whether or not anybody swept", async () => {
  const { cardCase, lineUserId, handOff } = await waiting();
  world.deps.advance(day);
  expect(await waitsForPerson(world.api, cardCase.studentId)).toBe(false);
  // Amy's session of yesterday is over.
  expect(await queueOf(await world.person("clerk", "533302"))).toEqual([]);
  const next = await requestHandOff(world.api, { lineUserId, state: "idle", category: undefined });
  expect(next.id).not.toBe(handOff.id);
  expect(await endOverdueHandOffs(world.api)).toBe(0);
  world.deps.advance(day);
  expect(await endOverdueHandOffs(world.api)).toBe(1);
});
