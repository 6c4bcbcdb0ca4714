import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pictureAddress } from "#api/liff/document-link.ts";
import { billMessage } from "#bot/messages/bill.ts";
import { frameIn } from "#bot/messages/frame.ts";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld } from "#test/support/api-world.ts";
import { readCode39 } from "#test/support/read-barcodes.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

const publicUrl = "https://card.example.tw";
const dueDate = "2026-12-22";
const addressOf = (serial: string) =>
  pictureAddress({ signedLinks: world.api.signedLinks, publicUrl }, { serial, dueDate });
const fetched = (address: string | undefined) => fetch(address!.replace(publicUrl, world.url));

it("is fetched by whoever has the address, and scans as the bill", async () => {
  const { id, serial } = await aCase(world.deps);
  const answer = await fetched(addressOf(serial));
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/png"]);
  const picture = Buffer.from(await answer.arrayBuffer());
  expect((await sharp(picture).metadata()).width).toBe(1040);
  const { barcodes } = await world.db.bill.findFirstOrThrow({ where: { caseId: id } });
  expect(await readCode39(picture)).toEqual(barcodes);
});

it("is no picture any more once the bill is paid, or its last day is over", async () => {
  const { serial } = await aCase(world.deps, { acts: ["paid"] });
  expect((await fetched(addressOf(serial))).status).toBe(409);
  const open = await aCase(world.deps);
  const address = addressOf(open.serial);
  world.deps.advance(31 * 24 * 3_600_000);
  expect((await fetched(address)).status).toBe(404);
});

it("opens with no other token: not that of the page, not a forged one", async () => {
  const { serial } = await aCase(world.deps);
  const { token } = world.api.signedLinks.sign(`bill:${serial}`);
  for (const other of [token, "", `${token}x`, "x.y"])
    expect((await world.call("GET", `/api/liff/bill.png?token=${other}`)).status).toBe(404);
  const page = addressOf(serial)!.split("token=")[1];
  expect((await world.call("GET", `/api/liff/bill.pdf?token=${page}`)).status).toBe(404);
});

it("stands on the card of the bill where LINE can fetch it, and leads to the larger barcodes", () => {
  const around = { conversationId: "-", liffUrl: "https://liff.line.me/1", notices: () => undefined };
  const bill = {
    serial: "SEQ000000000001",
    category: "LOSS_ONLY",
    amount: 20,
    dueDate,
    virtualAccount: "71060000000007",
    linePay: true,
    status: { text: { zh: "尚未繳費", en: "Not paid" }, next: null, timing: null, inForce: null },
  } as const;
  const heroOf = (billPicture: () => string | undefined) => {
    const { contents } = billMessage(frameIn("zh-TW", { ...around, billPicture }), bill);
    return contents.type === "bubble" ? contents.hero : undefined;
  };
  expect(heroOf(() => addressOf(bill.serial))).toMatchObject({
    url: expect.stringMatching(/^https:\/\/card\.example\.tw\/api\/liff\/bill\.png\?token=/),
    aspectRatio: "1040:990",
    action: { uri: "https://liff.line.me/1/cases/SEQ000000000001/scan" },
  });
  expect(heroOf(() => undefined)).toBeUndefined();
  const links = { signedLinks: world.api.signedLinks, publicUrl: "http://localhost:3000" };
  expect(pictureAddress(links, bill)).toBeUndefined();
});
