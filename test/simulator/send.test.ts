import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Pair, startPair } from "./support/start.ts";

let pair: Pair;
beforeEach(async () => {
  pair = await startPair();
  await pair.does({ type: "follow" });
});
afterEach(() => pair.close());

const messages = [{ type: "text", text: "您好" }];
const reply = (replyToken: string, headers = {}) =>
  pair.call("/v2/bot/message/reply", { replyToken, messages }, headers);
const push = (headers = {}, to = pair.student.userId) =>
  pair.call("/v2/bot/message/push", { to, messages }, headers);
const messageOf = async (answer: Response) => ((await answer.json()) as { message: string }).message;
const shown = () => pair.student.entries.filter(({ from }) => from === "bot").length;

it("takes a reply token once", async () => {
  const { replyToken } = pair.lastEvent();
  const first = await reply(replyToken);
  expect(first.status).toBe(200);
  expect(first.headers.get("x-line-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(await first.json()).toEqual({
    sentMessages: [{ id: expect.stringMatching(/^\d+$/), quoteToken: expect.any(String) }],
  });
  const second = await reply(replyToken);
  expect([second.status, await messageOf(second)]).toEqual([400, "Invalid reply token"]);
  expect(shown()).toBe(1);
});

it("lets a reply token die after a minute, and live again for a redelivery", async () => {
  const { replyToken } = pair.lastEvent();
  pair.simulator.world.clock.advance(61_000);
  await pair.call("/sim/webhook/redeliver-last", {});
  expect((await reply(replyToken)).status).toBe(200);
  await pair.does({ type: "text", text: "再一次" });
  const next = pair.lastEvent().replyToken;
  pair.simulator.world.clock.advance(61_000);
  expect((await reply(next)).status).toBe(400);
});

it("refuses a retry key on reply", async () => {
  expect((await reply(pair.lastEvent().replyToken, { "x-line-retry-key": randomUUID() })).status).toBe(400);
});

it("sends once under a retry key, for 24 hours", async () => {
  const key = { "x-line-retry-key": randomUUID() };
  const first = await push(key);
  const again = await push(key);
  expect([first.status, again.status]).toEqual([200, 409]);
  expect(again.headers.get("x-line-accepted-request-id")).toBe(first.headers.get("x-line-request-id"));
  const { sentMessages } = (await first.json()) as { sentMessages: unknown[] };
  expect(await again.json()).toEqual({ message: "The retry key is already accepted", sentMessages });
  expect(shown()).toBe(1);
  pair.simulator.world.clock.advance(24 * 3600_000);
  expect((await push(key)).status).toBe(200);
  expect((await push({ "x-line-retry-key": "not-a-uuid" })).status).toBe(400);
});

it("delivers although the answer was lost, and says so on the retry", async () => {
  await pair.call("/sim/faults", { endpoint: "push", answer: "reset", applied: true });
  const key = { "x-line-retry-key": randomUUID() };
  await expect(push(key)).rejects.toThrow();
  expect((await push(key)).status).toBe(409);
  expect(shown()).toBe(1);
});

it("answers 200 for a blocked student, who sees nothing and costs nothing", async () => {
  await pair.does({ type: "unfollow" });
  expect((await push()).status).toBe(200);
  expect([shown(), pair.simulator.world.quota.used]).toEqual([0, 0]);
  expect((await pair.call(`/v2/bot/profile/${pair.student.userId}`)).status).toBe(404);
});

it("knows nobody else", async () => {
  const unknown = await push({}, `U${"0".repeat(32)}`);
  expect([unknown.status, await messageOf(unknown)]).toEqual([400, "Failed to send messages"]);
  expect((await push({}, "someone")).status).toBe(400);
});

it("stops pushes at the monthly limit, not replies", async () => {
  await pair.call("/sim/quota", { limit: 1 });
  expect((await push()).status).toBe(200);
  const over = await push();
  expect([over.status, await messageOf(over)]).toEqual([429, "You have reached your monthly limit."]);
  expect((await reply(pair.lastEvent().replyToken)).status).toBe(200);
});

it("asks for the token, JSON and a known path", async () => {
  expect((await pair.call("/v2/bot/info", undefined, { authorization: "Bearer x" })).status).toBe(401);
  expect((await pair.call("/v2/bot/message/push", "{")).status).toBe(400);
  expect((await pair.call("/v2/bot/message/push", "{}", { "content-type": "text/plain" })).status).toBe(415);
  expect((await pair.call("/v2/bot/nothing")).status).toBe(404);
  expect((await pair.call("/v2/bot/message/push", `"${"a".repeat(2_200_000)}"`)).status).toBe(413);
});

it.each([
  [5, 202],
  [4, 400],
  [61, 400],
  [7, 400],
])("loading animation of %i s gives %i", async (loadingSeconds, status) => {
  const answer = await pair.call("/v2/bot/chat/loading/start", {
    chatId: pair.student.userId,
    loadingSeconds,
  });
  expect(answer.status).toBe(status);
});
