import { afterAll, beforeAll, expect, it } from "vitest";
import type { Category } from "#domain/codes.ts";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, type Person } from "#test/support/api-world.ts";

let world: ApiWorld;
let olga: Person;
beforeAll(async () => {
  world = await apiWorld();
  olga = await world.person("operator");
});
afterAll(() => world.close());

type Order = { seq: number; kind: string; outcome: string | null; supersededAt: string | null };

/** A card core that reads the feed over HTTP, carries out what it finds, and tells it; until nothing new comes. */
async function cardCoreWorks(at: string) {
  const carriedOut: string[] = [];
  for (let after = 0; ; ) {
    const { items, last } = await (await olga.get(`/api/operator/feed?after=${after}`)).json();
    if (items.length === 0) return carriedOut;
    const orders = (items as Order[]).filter(({ outcome, supersededAt }) => !outcome && !supersededAt);
    const told = { STOP: { balance: 230 }, PRODUCE: { cardTail: "4071" }, REFUND_BALANCE: { balance: 230 } };
    const results = orders.map(({ seq: orderSeq, kind }) => {
      return { orderSeq, outcome: "DONE", at, ...told[kind as keyof typeof told] };
    });
    carriedOut.push(...orders.map(({ kind }) => kind));
    const answer = await (await olga.post("/api/operator/feed/results", { results })).json();
    expect(answer.results.filter(({ ok }: { ok: boolean }) => !ok)).toEqual([]);
    await olga.post("/api/operator/feed/ack", { upTo: last });
    after = last;
  }
}

const desk = async (serial: string, ...steps: string[]) => {
  for (const name of steps)
    expect((await olga.post(`/api/operator/cases/${serial}/${name}`)).status).toBe(200);
};

/** What iPASS does with its hands between two looks of the card core. */
const byHand: Record<Category, (serial: string) => Promise<void>> = {
  LOSS_REISSUE: (serial) => desk(serial, "ship", "close"),
  REISSUE: (serial) => desk(serial, "ship", "close"),
  LOSS_REFUND: (serial) => desk(serial, "refund", "close"),
  LOSS_ONLY: (serial) => desk(serial, "close"),
};
const orders: Record<Category, string[]> = {
  LOSS_REISSUE: ["STOP", "PRODUCE", "TRANSFER"],
  REISSUE: ["PRODUCE"],
  LOSS_REFUND: ["STOP", "REFUND_BALANCE"],
  LOSS_ONLY: ["STOP"],
};

it.each(Object.keys(orders) as Category[])(
  "takes %s to 已結案 with the card core at work",
  async (category) => {
    const { serial } = await aCase(world.deps, { category, acts: ["paid", "approved"] });
    if (category === "REISSUE") await desk(serial, "old-card");
    expect(await cardCoreWorks("2026-11-22T11:45:00+08:00")).toEqual(orders[category]);
    await byHand[category](serial);
    const closed = await (await olga.get(`/api/operator/cases/${serial}`)).json();
    expect(closed).toMatchObject({ progress: "CLOSED", waitingFor: [] });
    const { items } = await (await olga.get("/api/operator/card-orders?state=open")).json();
    expect(items).toEqual([]);
  },
);
