import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Category } from "../../api/contracts/common.ts";
import { asTaken, beforeAWall } from "../factories/portraits.ts";
import { Application } from "./application.ts";
import { type LineWorld, startLineWorld } from "./line-world.ts";
import { ARTEFACTS, shot } from "./pages.ts";

let world: LineWorld;
const seconds: Record<string, number> = {};

beforeAll(async () => {
  world = await startLineWorld();
});

afterAll(async () => {
  await writeFile(path.join(ARTEFACTS, "touch-alone.json"), JSON.stringify(seconds, null, 2));
  await world?.close();
});

const wishes: [category: Category, portrait: boolean, due: number][] = [
  ["LOSS_REISSUE", true, 120],
  ["LOSS_REFUND", false, 20],
  ["LOSS_ONLY", false, 20],
  ["REISSUE", false, 120],
];

describe("by touch alone on a phone of 375 × 667, with LINE's own SDK", () => {
  it.concurrent.each(wishes)("submits %s", async (category, withPortrait, due) => {
    const phone = await world.phone({ human: true });
    const portrait = withPortrait ? await asTaken(await beforeAWall("amy")) : undefined;
    const since = performance.now();
    const serial = await new Application(phone).submit(category, portrait ? { portrait } : {});
    seconds[category] = Math.round((performance.now() - since) / 100) / 10;
    await shot(phone.page, `liff-sent-${category}`);
    const cardCase = await world.database.db.cardCase.findUniqueOrThrow({ where: { serial } });
    const { studentNo } = phone;
    expect(cardCase).toMatchObject({ category, amountDue: due, name: "林小芯", studentNo });
    expect(phone.complaints).toEqual([]);
  });
});
