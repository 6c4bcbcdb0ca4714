import { afterEach, beforeEach, expect, it } from "vitest";
import { newCard } from "../../simulator/card-core/cards.ts";
import { type Pair, startPair } from "./support/start.ts";

let pair: Pair;
beforeEach(async () => {
  pair = await startPair({ OPERATOR_PASSWORD: "open sesame" });
});
afterEach(() => pair.close());

type Order = { seq: number; kind: string; serial: string; supersededAt?: string; outcome?: string };
type Result = { orderSeq: number; outcome: string; balance?: number; cardTail?: string; reason?: string };

/** A service with these orders in its feed; collects what it is sent. */
function serve(orders: Order[]) {
  const lots: Result[][] = [];
  const acked: number[] = [];
  const answer = { status: 200 };
  pair.service.talk.respond = ({ path, body, headers }) => {
    if (path === "/api/staff/session") {
      const right = JSON.parse(body).password === "open sesame";
      return right
        ? { body: {}, cookie: "staff=key; HttpOnly" }
        : { status: 401, body: { error: { code: "bad_credentials" } } };
    }
    if (headers.cookie !== "staff=key") return { status: 401, body: {} };
    const page = /^\/api\/operator\/feed\?after=(\d+)/.exec(path);
    if (page) {
      const items = orders.filter(({ seq }) => seq > Number(page[1])).slice(0, 2);
      return { body: { items, last: items.at(-1)?.seq ?? Number(page[1]) } };
    }
    if (path.endsWith("/ack")) acked.push(JSON.parse(body).upTo);
    if (path.endsWith("/results") && answer.status === 200) lots.push(JSON.parse(body).results);
    return path.endsWith("/results") ? { ...answer, body: {} } : { body: {} };
  };
  return { lots, acked, answer };
}

const work = async () => (await pair.call("/sim/card-core/work", {})).json();
const fault = (wish: object) => pair.call("/sim/card-core/faults", wish);

const SERIAL = "SEQ000000000007";
const CHAIN: Order[] = [
  { seq: 1, kind: "STOP", serial: SERIAL },
  { seq: 4, kind: "PRODUCE", serial: SERIAL },
  { seq: 5, kind: "TRANSFER", serial: SERIAL },
];
const { balance: BALANCE } = newCard(SERIAL);

it("gives each serial its own balance, always the same one", () => {
  const balances = Array.from({ length: 200 }, (_, i) => newCard(`SEQ${i}`).balance);
  expect(Math.min(...balances)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...balances)).toBeLessThanOrEqual(500);
  expect(new Set(balances).size).toBeGreaterThan(100);
  expect(newCard("SEQ1")).toEqual(newCard("SEQ1"));
});

it("reads the feed to its end, carries each order out once and says what it did", async () => {
  const { lots, acked } = serve(CHAIN);
  expect(await work()).toMatchObject({ orders: 3, results: 3 });
  expect(lots.flat()).toEqual([
    { orderSeq: 1, outcome: "DONE", at: expect.any(String), balance: BALANCE },
    { orderSeq: 4, outcome: "DONE", at: expect.any(String), cardTail: expect.stringMatching(/^\d{4}$/) },
    { orderSeq: 5, outcome: "DONE", at: expect.any(String), balance: BALANCE },
  ]);
  expect(acked).toEqual([4, 5]);
  const { movements } = await (await pair.call("/sim/money")).json();
  expect(movements).toMatchObject([
    { who: "CARD_CORE", reference: SERIAL, amount: BALANCE, effect: "MOVED" },
  ]);
  expect(await work()).toMatchObject({ orders: 0, results: 0 });
});

it("empties a stopped card once, and refuses one that it did not stop", async () => {
  const { lots } = serve([
    { seq: 1, kind: "REFUND_BALANCE", serial: SERIAL },
    { seq: 2, kind: "STOP", serial: SERIAL },
    { seq: 3, kind: "REFUND_BALANCE", serial: SERIAL },
    { seq: 4, kind: "REFUND_BALANCE", serial: SERIAL },
  ]);
  await work();
  expect(lots.flat().map(({ outcome, balance }) => [outcome, balance])).toEqual([
    ["REFUSED", undefined],
    ["DONE", BALANCE],
    ["DONE", BALANCE],
    ["DONE", 0],
  ]);
});

it("answers again after a restart what it did before, and moves nothing twice", async () => {
  const { lots } = serve(CHAIN);
  await work();
  await pair.call("/sim/card-core/restart", {});
  await work();
  expect(lots[1]).toEqual(lots[0]);
  expect(pair.simulator.world.money.list()).toHaveLength(1);
});

it("leaves alone what was called back, and only notes what a desk did by hand", async () => {
  const { lots } = serve([
    { seq: 1, kind: "STOP", serial: SERIAL, supersededAt: "2026-11-26T12:00:00+08:00" },
    { seq: 2, kind: "PRODUCE", serial: SERIAL, outcome: "DONE" },
    { seq: 3, kind: "TRANSFER", serial: SERIAL },
  ]);
  await work();
  expect(lots.flat().map(({ orderSeq, outcome }) => [orderSeq, outcome])).toEqual([[3, "DONE"]]);
  const { cards } = await (await pair.call("/sim/card-core")).json();
  expect(cards).toMatchObject([{ serial: SERIAL, newCardTail: expect.any(String) }]);
  expect(cards[0].stoppedAt).toBeUndefined();
});

it("sends again what the service did not take", async () => {
  const service = serve(CHAIN);
  service.answer.status = 503;
  expect(await work()).toMatchObject({ results: 3, answers: [{ status: 503 }] });
  service.answer.status = 200;
  expect(await work()).toMatchObject({ orders: 0, results: 3 });
  expect(service.lots).toHaveLength(1);
});

it.each([
  ["twice", [1, 1, 4, 5]],
  ["reverse", [5, 4, 1]],
  ["unknown", [1, 1_000_000_001, 4, 5]],
])("can answer %s", async (name, expected) => {
  const { lots } = serve(CHAIN);
  await fault({ fault: name, kind: name === "reverse" ? "TRANSFER" : "STOP" });
  await work();
  expect(lots.flat().map(({ orderSeq }) => orderSeq)).toEqual(expected);
});

it("can refuse with a reason, and be late", async () => {
  const { lots } = serve(CHAIN);
  await fault({ fault: "refuse", kind: "PRODUCE", reason: "照片不符" });
  await fault({ fault: "delay", kind: "STOP", delayMs: 3600_000 });
  await work();
  expect(lots.flat().map(({ orderSeq, outcome, reason }) => [orderSeq, outcome, reason])).toEqual([
    [4, "REFUSED", "照片不符"],
    [5, "REFUSED", "沒有新卡可移入"],
  ]);
  pair.simulator.world.clock.advance(3600_000);
  await work();
  expect(lots.at(-1)).toMatchObject([{ orderSeq: 1, outcome: "DONE" }]);
});

it("works with the moved clock only when told to", async () => {
  const { lots } = serve(CHAIN);
  await pair.call("/sim/clock", { advanceMs: 1000 });
  expect(lots).toHaveLength(0);
  await pair.call("/sim/card-core/auto", { auto: true });
  await pair.call("/sim/clock", { advanceMs: 1000 });
  expect(lots).toHaveLength(1);
});

it("takes orders as a file and gives results as one", async () => {
  const orders = CHAIN.map(({ seq, kind, serial }) => `${seq},${serial},${kind},"王,小明"`);
  const answer = await pair.call(
    "/sim/card-core/orders",
    `\uFEFFseq,serial,kind,name\r\n${orders.join("\r\n")}\r\n`,
    { "content-type": "text/csv" },
  );
  const lines = (await answer.text()).split("\r\n");
  expect(lines[0]).toBe("orderSeq,outcome,at,balance,cardTail,reason");
  expect(lines.slice(1, -1).map((line) => line.split(",").slice(0, 2))).toEqual([
    ["1", "DONE"],
    ["4", "DONE"],
    ["5", "DONE"],
  ]);
});

it("says that it cannot get in", async () => {
  pair.service.talk.respond = () => ({ status: 401, body: {} });
  expect((await pair.call("/sim/card-core/work", {})).status).toBe(502);
});
