import { afterEach, beforeEach, expect, it } from "vitest";
import { dayOf, officeDay, plusDays } from "../../simulator/collection/days.ts";
import { cyclesPaidOn } from "../../simulator/settlement/cycles.ts";
import { type Pair, startPair } from "./support/start.ts";

let pair: Pair;
beforeEach(async () => {
  pair = await startPair();
});
afterEach(() => pair.close());

const SEGMENTS = ["50123163E", "7106000051751100", "54374X000000020"];
const ACCOUNT = "71060000000847";

const sell = (more: object = {}) =>
  pair.call("/sim/till/pay", { segments: SEGMENTS, notify: false, ...more });
const transfer = (more: object = {}) =>
  pair.call("/sim/bank/pay", { virtualAccount: ACCOUNT, amount: 300, notify: false, ...more });

async function file(path: string) {
  const answer = await pair.call(`/sim/collections/${path}`);
  expect(answer.status).toBe(200);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const name = /filename="?([^";]+)/.exec(answer.headers.get("content-disposition") ?? "")?.[1];
  return { name, bytes, lines: bytes.toString("latin1").split("\r\n").slice(0, -1) };
}

it.each([
  ["SEVEN", "SPC800", "7111111 "],
  ["FAMILY", "TFMC80", "TFM     "],
  ["HILIFE", "HLFC80", "HILIFE  "],
  ["OK", "OKMC80", "OKM     "],
])("writes the till of %s into its own file", async (chain, name, agency) => {
  await sell({ chain });
  await sell({ chain: chain === "OK" ? "SEVEN" : "OK" });
  const { name: found, lines } = await file(`store?chain=${chain}`);
  expect(found).toMatch(new RegExp(`^${name}\\.\\d{8}$`));
  expect(lines.map((line) => line.slice(9, 17))).toEqual([agency, agency, agency]);
});

it("books a weekend's money on Monday when told so, with the day paid beside it", async () => {
  const saturday = nextSaturday(pair.simulator.world.clock.now());
  pair.simulator.world.clock.advance(saturday - pair.simulator.world.clock.now());
  await pair.call("/sim/collections/switches", { booksRestAtWeekends: true });
  await sell();
  const paidOn = dayOf(saturday);
  const monday = plusDays(paidOn, 2);
  expect((await file(`store?day=${paidOn}`)).lines).toHaveLength(2);
  const [, detail = ""] = (await file(`store?day=${monday}`)).lines;
  expect([detail.slice(44, 52), detail.slice(52, 60)]).toEqual(
    [monday, paidOn].map((day) => day.replaceAll("-", "")),
  );
});

function nextSaturday(now: number): number {
  return new Date(dayOf(now)).getUTCDay() === 6 ? now : nextSaturday(now + 24 * 3600_000);
}

it("cuts a remark to whole characters of Big5", async () => {
  await transfer({ remark: "王小明補發學生證" });
  const { bytes } = await file("bank");
  expect(bytes).toHaveLength(130);
  expect(new TextDecoder("big5").decode(bytes.subarray(54, 64))).toBe("王小明補發");
});

it("writes giro slips between head and tail, in years of the Republic", async () => {
  await pair.call("/sim/post/pay", { virtualAccount: ACCOUNT, amount: 300 });
  expect(pair.service.received).toHaveLength(0);
  const { lines } = await file("giro");
  expect(lines.map((line) => line.length)).toEqual([110, 110, 110]);
  const [head = "", detail = "", tail = ""] = lines;
  const today = dayOf(pair.simulator.world.clock.now());
  const roc = `${Number(today.slice(0, 4)) - 1911}${today.slice(5, 7)}${today.slice(8)}`;
  expect([head[0], head.slice(9, 16), tail[0]]).toEqual(["H", roc, "T"]);
  expect([detail.slice(8, 15), detail.slice(33, 44), detail.slice(51, 67)]).toEqual([
    roc,
    "00000000300",
    `${ACCOUNT}  `,
  ]);
  expect([tail.slice(16, 27), tail.slice(27, 34)]).toEqual(["00000000300", "0000001"]);
});

it("pushes a transfer as the bank does", async () => {
  const { receiptId } = await (await transfer({ remark: "學生證" })).json();
  await pair.call(`/sim/payments/${receiptId}/push`, {});
  const { path } = pair.service.received.at(-1) ?? {};
  expect(path).toBe("/api/collection/bank-push");
  const sent = pair.simulator.world.payments[0];
  const [name = "", row = ""] = new TextDecoder("big5").decode(pair.service.bytes.at(-1)).split("\r\n");
  expect(name).toMatch(/^BOT\d{14}[0-9a-f]{8}\.txt$/);
  expect(row.split(",")).toEqual([
    "",
    sent?.paidAt.slice(0, 10).replaceAll("-", ""),
    sent?.paidAt.slice(11, 19).replaceAll(":", ""),
    ACCOUNT,
    "300",
    "710600",
    "學生證",
    "一卡通票證股份有限公司",
    "",
    "ATM",
    sent?.bookedOn.replaceAll("-", ""),
    "0040",
  ]);
});

it("spoils a file in the way asked for, and no other", async () => {
  await sell();
  await sell();
  const good = await file("store");
  const faulty = async (fault: string) => file(`store?fault=${fault}`);
  const total = ({ lines }: { lines: string[] }) => Number(lines.at(-1)?.slice(28, 42));
  expect(total(good)).toBe(40);
  const truncated = await faulty("truncated");
  expect(good.bytes.subarray(0, truncated.bytes.length)).toEqual(truncated.bytes);
  expect(truncated.bytes.length % 122).not.toBe(0);
  expect((await faulty("misencoded")).bytes.subarray(0, 4).toString("hex")).toBe("fffe3100");
  expect(total(await faulty("trailer"))).toBe(41);
  const renamed = await faulty("renamed");
  expect([renamed.bytes.equals(good.bytes), renamed.name === good.name]).toEqual([true, false]);
  const doubled = await faulty("doubled");
  expect([doubled.lines.length, total(doubled)]).toEqual([good.lines.length + 1, 40]);
  const broken = await faulty("broken");
  expect(broken.lines.map((line) => line.length)).toEqual([120, 104, 120, 120]);
});

it("keeps a record of money that really moved, twins as two", async () => {
  const { receiptId } = await (await sell({ chain: "OK" })).json();
  await pair.call(`/sim/payments/${receiptId}/twin`, {});
  await transfer();
  const { lines } = await file("store?chain=OK");
  expect(lines[1]).toBe(lines[2]);
  const { movements } = await (await pair.call("/sim/money?after=1")).json();
  expect(movements).toMatchObject([
    { seq: 2, who: "STORE", channel: "OK", reference: "71060000517511", amount: 20, effect: "PAID" },
    { seq: 3, who: "BANK", channel: "ATM", reference: ACCOUNT, amount: 300, effect: "PAID" },
  ]);
});

it("settles each channel with what it took, less what it keeps", async () => {
  await sell();
  await sell();
  await transfer();
  const { world } = pair.simulator;
  const today = dayOf(world.clock.now());
  const lines = (await file(`settlement?from=${today}&to=${today}`)).lines;
  expect(
    lines.map((line) => [
      line.length,
      line.slice(14, 16),
      line.slice(19, 30),
      line.slice(56, 67),
      line.slice(78, 84),
    ]),
  ).toEqual([
    [128, "01", "00000000040", "00000000040", "000002"],
    [128, "06", "00000000300", "00000000300", "000001"],
  ]);
});

it("pays each day out once, on an office day after it", () => {
  const days = Array.from({ length: 400 }, (_, i) => plusDays("2026-01-01", i));
  for (const cycle of ["daily", "weekly", "tenDay"] as const) {
    const spans = days.flatMap((day) => cyclesPaidOn(cycle, day).map((span) => ({ ...span, day })));
    expect(spans.every(({ day, to }) => day === officeDay(plusDays(to, 1)))).toBe(true);
    expect(spans.slice(1).every(({ from }, i) => from === plusDays(spans[i]?.to ?? "", 1))).toBe(true);
  }
});
