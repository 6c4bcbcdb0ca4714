import { afterEach, beforeEach, expect, it } from "vitest";
import { type Pair, startPair } from "./support/start.ts";

let pair: Pair;
beforeEach(async () => {
  pair = await startPair();
});
afterEach(() => pair.close());

const HEAD = "reference,bankCode,branchCode,accountNo,name,amount";
const send = (rows: string[], way = "transfers") =>
  pair.call(`/sim/paying-bank/${way}`, [HEAD, ...rows].join("\r\n"), { "content-type": "text/csv" });
const rowsOf = async (answer: Response) =>
  (await answer.text())
    .split("\r\n")
    .slice(1, -1)
    .map((line) => line.split(","));
const movements = () =>
  pair.simulator.world.money.list().map(({ reference, amount, effect }) => [reference, amount, effect]);

it("pays what a file asks for, once for the same file", async () => {
  const rows = ["r1,004,0040,123456789012,王小明,300", "r2,700,0021,00012345678901,李小華,52"];
  const paid = await rowsOf(await send(rows));
  expect(paid.map(([reference, outcome]) => [reference, outcome])).toEqual([
    ["r1", "PAID"],
    ["r2", "PAID"],
  ]);
  expect((await send(rows)).status).toBe(409);
  expect(movements()).toEqual([
    ["r1", 300, "PAID_OUT"],
    ["r2", 52, "PAID_OUT"],
  ]);
});

it("sends back what cannot be paid, at once or days later", async () => {
  await pair.call("/sim/paying-bank/faults", { reference: "r1", reason: "帳號不存在" });
  const paid = await rowsOf(await send(["r1,004,0040,1,甲,300", "r2,004,0040,2,乙,40"], "cheques"));
  expect(paid.map(([, outcome, , reason]) => [outcome, reason])).toEqual([
    ["RETURNED", "帳號不存在"],
    ["PAID", ""],
  ]);
  expect((await pair.call("/sim/paying-bank/payouts/r2/return", { reason: "查無此人" })).status).toBe(200);
  expect((await pair.call("/sim/paying-bank/payouts/r2/return", {})).status).toBe(404);
  const all = await rowsOf(await pair.call("/sim/paying-bank/results"));
  expect(all.map(([, outcome, , reason]) => [outcome, reason])).toEqual([
    ["RETURNED", "帳號不存在"],
    ["RETURNED", "查無此人"],
  ]);
  expect(movements().filter(([, , effect]) => effect === "CAME_BACK")).toHaveLength(2);
});

it("pays nothing of a file that it cannot read", async () => {
  expect((await send(["r1,004,0040,1,甲,300", "r2,004,0040,2,乙,-40"])).status).toBe(400);
  expect(movements()).toEqual([]);
});
