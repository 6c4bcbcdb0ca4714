import { createHmac } from "node:crypto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { bodyOf, signatureOf } from "../../simulator/webhook/wire.ts";
import { type Pair, startPair } from "./support/start.ts";

let pair: Pair;
beforeEach(async () => {
  pair = await startPair({ LINE_CHANNEL_SECRET: "s3cret" });
});
afterEach(() => pair.close());

it("signs as LINE does", () => {
  const body = '{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}';
  expect(signatureOf("8c570fa6dd201bb328f1c1eac23a96d8", body)).toBe(
    "GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=",
  );
});

it("writes astral characters as escapes when asked", () => {
  expect(bodyOf("U0", [{ text: "𠮷🤨" }], true)).toContain("\\uD842\\uDFB7\\uD83E\\uDD28");
});

it("sends the exact bytes it signed, with LINE's headers", async () => {
  await pair.call("/sim/webhook/next", { escapeAstral: true });
  await pair.does({ type: "text", text: "🤨 我的卡不見了" });
  const [sent] = pair.service.received;
  expect(sent?.headers["x-line-signature"]).toBe(
    createHmac("sha256", "s3cret")
      .update(sent?.body ?? "")
      .digest("base64"),
  );
  expect(sent?.headers["user-agent"]).toBe("LineBotWebhook/2.0");
  expect(sent?.headers["content-type"]).toBe("application/json; charset=utf-8");
  expect(sent?.body).toContain("\\uD83E\\uDD28");
  expect(pair.lastEvent()).toMatchObject({
    type: "message",
    mode: "active",
    deliveryContext: { isRedelivery: false },
    source: { type: "user", userId: pair.student.userId },
    webhookEventId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
    replyToken: expect.stringMatching(/^[0-9a-f]{32}$/),
    message: { type: "text", text: "🤨 我的卡不見了", id: expect.stringMatching(/^\d{18}$/) },
  });
});

it("redelivers the same event until the service takes it", async () => {
  await pair.call("/sim/webhook/redelivery", { attempts: 3, intervalMs: 10 });
  pair.service.answers.push(500, 503);
  await pair.does({ type: "follow" });
  await vi.waitFor(() => expect(pair.service.received).toHaveLength(3));
  const events = pair.service.received.map(({ body }) => JSON.parse(body).events[0]);
  expect(new Set(events.map(({ webhookEventId }) => webhookEventId)).size).toBe(1);
  expect(events.map(({ deliveryContext }) => deliveryContext.isRedelivery)).toEqual([false, true, true]);
});

it("keeps one chat's events in order, and swaps them when told", async () => {
  await Promise.all(["1", "2", "3"].map((text) => pair.does({ type: "text", text })));
  await pair.call("/sim/webhook/next", { swap: true });
  await pair.does({ type: "text", text: "late" });
  await pair.does({ type: "text", text: "early" });
  const texts = pair.service.received.map(({ body }) => JSON.parse(body).events[0].message.text);
  expect(texts.slice(3)).toEqual(["early", "late"]);
  const times = pair.service.received.slice(0, 3).map(({ body }) => JSON.parse(body).events[0].timestamp);
  expect(times).toEqual([...times].sort());
});

it.each([
  [{ signature: "missing" }, undefined],
  [{ signature: "bad" }, expect.not.stringMatching(/^$/)],
])("can spoil the signature: %o", async (quirk, header) => {
  await pair.call("/sim/webhook/next", quirk);
  await pair.does({ type: "text", text: "hi" });
  const [sent] = pair.service.received;
  expect(sent?.headers["x-line-signature"]).toEqual(header);
  expect(sent?.headers["x-line-signature"]).not.toBe(signatureOf("s3cret", sent?.body ?? ""));
});

it("sends events of any make, and none", async () => {
  await pair.call("/sim/webhook/raw", { events: [] });
  await pair.call("/sim/webhook/raw", { events: [{ type: "somethingNew", mode: "standby" }] });
  expect(pair.service.received.map(({ body }) => JSON.parse(body).events.length)).toEqual([0, 1]);
});

it("keeps a sent picture at the content endpoint until it is taken back", async () => {
  const jpeg = Buffer.from("ffd8ffe000104a464946", "hex");
  const sent = await fetch(`${pair.simulator.url}/sim/users/${pair.student.userId}/images`, {
    method: "POST",
    body: jpeg,
  });
  const { messageId } = (await sent.json()) as { messageId: string };
  const path = `/v2/bot/message/${messageId}/content`;
  const got = await pair.call(path);
  expect([got.status, got.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
  expect(Buffer.from(await got.arrayBuffer())).toEqual(jpeg);
  await pair.does({ type: "unsend", messageId });
  expect((await pair.call(path)).status).toBe(410);
  expect((await pair.call("/v2/bot/message/1/content")).status).toBe(404);
});
