import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { rateLimiter } from "#adapters/redis/rate-limiter.ts";
import { aCase } from "#test/factories/case.ts";
import { aFullForm } from "#test/factories/draft.ts";
import { type ApiWorld, apiWorld, type Device } from "#test/support/api-world.ts";
import { errorOf } from "#test/support/error-of.ts";
import type { Draft } from "../../../api/contracts/liff.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

let cards = 0;
const aCard = () => ({ schoolCode: "533302", studentNo: `SHARED${++cards}`, idNumber: "A123456789" });

/** What the form of the device says once it holds these facts. */
async function toldOf(device: Device, facts: object): Promise<string[]> {
  const saved = await device.put("/draft", { ...aFullForm(), ...facts });
  expect(saved.status).toBe(200);
  return ((await saved.json()) as Draft).exceptions.map(({ code }) => code);
}

const submit = (device: Device) =>
  device.post("/cases", undefined, { "Idempotency-Key": `key-${randomUUID()}` });

it("tells a second account of the open case at once, refuses its form, and binds the case in one tap", async () => {
  const card = aCard();
  const { serial } = await aCase(world.deps, { form: card });
  const device = await world.signIn();
  const saved = await device.put("/draft", { ...aFullForm(), ...card });
  const body = await saved.text();
  expect(JSON.parse(body)).toMatchObject({
    missing: [],
    exceptions: [{ code: "CASE_OPEN_ELSEWHERE", fix: { code: "BIND_CASE", path: "/query" } }],
  });
  expect(body).not.toContain(serial);

  const refused = await errorOf(await submit(device));
  expect(refused).toMatchObject({ status: 409, code: "case_already_open" });
  expect(JSON.stringify(refused)).not.toContain(serial);

  const bound = await device.post("/draft/bind", {});
  expect(await bound.json()).toMatchObject({
    bound: 1,
    items: [{ serial, access: "LINKED", actions: ["pay"] }],
  });
  expect(await (await device.get("/draft")).json()).toMatchObject({
    exceptions: [{ code: "CASE_ALREADY_OPEN", fix: { path: `/cases/${serial}` } }],
  });
  expect(await errorOf(await submit(device))).toMatchObject({ status: 409, fields: { serial } });
  expect(await world.db.cardCase.count({ where: { studentNo: card.studentNo } })).toBe(1);
});

it("tells nothing to who has the ID number wrong, and binds nothing", async () => {
  const card = aCard();
  await aCase(world.deps, { form: card });
  const device = await world.signIn();
  expect(await toldOf(device, { ...card, idNumber: "B123456780" })).toEqual([]);
  expect(await errorOf(await device.post("/draft/bind", {}))).toMatchObject({
    status: 404,
    code: "not_found",
  });
});

it("stops telling after a few wrong guesses, without a word, and goes on saving", async () => {
  const card = aCard();
  await aCase(world.deps, { form: card });
  const [guesser, owner] = [await world.signIn(), await world.signIn()];
  const usual = world.api.limits.queriedCard;
  world.api.limits.queriedCard = rateLimiter({ name: randomUUID(), points: 2, window: 60 }, undefined);
  try {
    // Saving the same facts again is no further guess.
    for (const idNumber of ["B123456780", "B123456780", "B123456780", "F131104093"])
      expect(await toldOf(guesser, { ...card, idNumber })).toEqual([]);
    expect(await toldOf(guesser, card)).toEqual([]);
    expect(((await (await guesser.get("/draft")).json()) as Draft).exceptions).toEqual([]);
    const report = { category: "REISSUE", reissueReason: "ALREADY_REPORTED" } as const;
    expect(await toldOf(owner, { ...card, ...report })).toEqual([]);
  } finally {
    world.api.limits.queriedCard = usual;
  }
  expect(((await (await guesser.get("/draft")).json()) as Draft).exceptions).toMatchObject([
    { code: "CASE_OPEN_ELSEWHERE" },
  ]);
});

it("binds nothing without the three facts", async () => {
  const device = await world.signIn();
  expect((await device.post("/draft/bind", {})).status).toBe(404);
  expect((await device.post("/draft/bind", { serial: "SEQ000000000001" })).status).toBe(422);
});
