import { afterAll, beforeAll, expect, it } from "vitest";
import { type BillLink, StudentCase } from "#api/contracts/liff.ts";
import { aCase } from "#test/factories/case.ts";
import type { CaseAct } from "#test/factories/case-acts.ts";
import { type ApiWorld, apiWorld, type Device } from "#test/support/api-world.ts";
import { errorOf } from "#test/support/error-of.ts";
import { readPdf } from "#test/support/read-pdf.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

async function owned(acts: readonly CaseAct[]): Promise<{ device: Device; serial: string }> {
  const device = await world.signIn();
  const { id } = await world.db.student.findUniqueOrThrow({ where: { lineUserId: device.lineUserId } });
  const { serial } = await aCase(world.deps, { studentId: id, acts });
  return { device, serial };
}

it("prints who paid how much, when and how, once the case is paid", async () => {
  const { device, serial } = await owned(["paid"]);
  const cardCase = StudentCase.parse(await (await device.get(`/cases/${serial}`)).json());
  expect(cardCase.receipt).toEqual({
    amount: 120,
    channel: "STORE",
    channelText: "便利商店",
    paidOn: "2026-11-22",
    pdfUrl: `/api/liff/cases/${serial}/receipt.pdf`,
  });
  const answer = await device.get(`/cases/${serial}/receipt.pdf`);
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  const text = readPdf(Buffer.from(await answer.arrayBuffer())).lines.join("\n");
  for (const said of [serial, "NT$120", "2026/11/22", "便利商店", "王○明", "不是統一發票"])
    expect(text).toContain(said);
});

it("gives none before the money is there, and none of another's case", async () => {
  const { device, serial } = await owned(["approved"]);
  const early = await device.get(`/cases/${serial}/receipt.pdf`);
  expect([early.status, (await errorOf(early)).code]).toEqual([409, "not_paid_yet"]);
  expect((await device.post(`/cases/${serial}/receipt-link`)).status).toBe(409);
  const stranger = await world.signIn();
  const { serial: paid } = await owned(["paid"]);
  expect((await stranger.get(`/cases/${paid}/receipt.pdf`)).status).toBe(404);
  expect((await stranger.post(`/cases/${paid}/receipt-link`)).status).toBe(404);
});

it("opens outside LINE by a link that is good for five minutes and for nothing but the receipt", async () => {
  const { device, serial } = await owned(["paid"]);
  const { url } = (await (await device.post(`/cases/${serial}/receipt-link`)).json()) as BillLink;
  const { pathname, search } = new URL(url);
  expect((await world.call("GET", pathname + search)).headers.get("content-type")).toBe("application/pdf");
  expect((await world.call("GET", `/api/liff/bill.pdf${search}`)).status).toBe(404);
  world.deps.advance(5 * 60_000);
  expect((await world.call("GET", pathname + search)).status).toBe(404);
});
