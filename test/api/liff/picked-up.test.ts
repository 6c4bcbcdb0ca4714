import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld } from "#test/support/api-world.ts";
import { errorOf } from "#test/support/error-of.ts";
import { takeDeskStep } from "#usecases/operator/desk-step.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

const olga = { id: randomUUID(), username: "olga", role: "operator", schoolCode: null } as const;

async function aStudent() {
  const device = await world.signIn();
  const { id } = await world.db.student.findUniqueOrThrow({ where: { lineUserId: device.lineUserId } });
  return { device, id };
}

it("is said once of a card that was sent, also after the case was closed, and ends its way", async () => {
  const { device, id: studentId } = await aStudent();
  const { serial, id } = await aCase(world.deps, { studentId, acts: ["paid", "approved"] });
  const path = `/cases/${serial}/picked-up`;
  expect(await errorOf(await device.post(path, {}))).toMatchObject({
    status: 409,
    code: "illegal_transition",
  });
  for (const step of ["produce", "ship", "close"] as const)
    await takeDeskStep(world.deps, olga, { serial, step });
  expect(await (await device.get(`/cases/${serial}`)).json()).toMatchObject({
    actions: expect.arrayContaining(["pickedUp"]),
    status: { code: "cardSent" },
  });
  const answers = await Promise.all([1, 2, 3].map(() => device.post(path, {})));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const said = await answers[0]!.json();
  expect(said).toMatchObject({
    progress: "CLOSED",
    status: { code: "cardPickedUp", text: "新卡已領取。" },
  });
  expect(said.status.next).toBeUndefined();
  expect(said.actions).not.toContain("pickedUp");
  expect(said.steps.at(-1)).toMatchObject({ code: "pickup", state: "done", at: expect.any(String) });
  expect(await world.db.caseHistory.count({ where: { caseId: id, code: "pickedUp" } })).toBe(1);
});

it("is hers to say", async () => {
  const { id: studentId } = await aStudent();
  const { serial } = await aCase(world.deps, { studentId, acts: ["paid", "approved"] });
  for (const step of ["produce", "ship"] as const) await takeDeskStep(world.deps, olga, { serial, step });
  const stranger = await world.signIn();
  expect(await errorOf(await stranger.post(`/cases/${serial}/picked-up`, {}))).toMatchObject({
    code: "not_found",
  });
});
