import { afterEach, beforeEach, expect, it } from "vitest";
import { type Pair, startPair } from "./support/start.ts";

let pair: Pair;
beforeEach(async () => {
  pair = await startPair();
  await pair.does({ type: "follow" });
});
afterEach(() => pair.close());

const MENU = {
  size: { width: 2500, height: 843 },
  selected: true,
  name: "主選單",
  chatBarText: "選單",
  areas: [{ bounds: { x: 0, y: 0, width: 2500, height: 843 }, action: { type: "message", text: "申請" } }],
};
const PNG = Buffer.from("89504e470d0a1a0a", "hex");

async function create(menu: object = MENU): Promise<string> {
  const made = (await (await pair.call("/v2/bot/richmenu", menu)).json()) as { richMenuId: string };
  return made.richMenuId;
}
const upload = (id: string, type = "image/png") =>
  fetch(`${pair.simulator.url}/v2/bot/richmenu/${id}/content`, {
    method: "POST",
    body: PNG,
    headers: {
      authorization: `Bearer ${pair.simulator.world.settings.LINE_CHANNEL_ACCESS_TOKEN}`,
      "content-type": type,
    },
  });
const post = async (path: string, body: unknown = {}) => (await pair.call(path, body)).status;
const shown = async () => {
  const chat = (await (await pair.call(`/sim/users/${pair.student.userId}`)).json()) as {
    richMenu: { richMenuId: string } | null;
  };
  return chat.richMenu?.richMenuId;
};

it("is shown once it has a picture and is the default", async () => {
  const id = await create();
  expect(id).toMatch(/^richmenu-[0-9a-f]{32}$/);
  expect(await post(`/v2/bot/user/all/richmenu/${id}`)).toBe(400);
  expect([
    (await upload(id, "image/gif")).status,
    (await upload(id)).status,
    (await upload(id)).status,
  ]).toEqual([415, 200, 400]);
  expect(await shown()).toBeUndefined();
  expect(await post(`/v2/bot/user/all/richmenu/${id}`)).toBe(200);
  expect(await shown()).toBe(id);
});

it("gives way to a student's own menu, which a switch may change", async () => {
  const [all, own, other] = [await create(), await create(), await create()];
  for (const id of [all, own, other]) await upload(id);
  await post(`/v2/bot/user/all/richmenu/${all}`);
  await post(`/v2/bot/user/${pair.student.userId}/richmenu/${own}`);
  expect(await shown()).toBe(own);
  expect(await post("/v2/bot/richmenu/alias", { richMenuAliasId: "more", richMenuId: other })).toBe(200);
  expect(await post("/v2/bot/richmenu/alias", { richMenuAliasId: "more", richMenuId: other })).toBe(400);
  await pair.does({ type: "richmenuswitch", richMenuAliasId: "more", data: "tab" });
  expect(await shown()).toBe(other);
  expect(pair.lastEvent().postback).toEqual({
    data: "tab",
    params: { newRichMenuAliasId: "more", status: "SUCCESS" },
  });
});

it.each([
  ["a long bar text", { chatBarText: "字".repeat(15) }],
  ["a small picture", { size: { width: 700, height: 400 } }],
  ["a tall picture", { size: { width: 2500, height: 1800 } }],
  ["21 areas", { areas: Array(21).fill(MENU.areas[0]) }],
  ["a bad link", { areas: [{ bounds: {}, action: { type: "uri", uri: "ftp://a.tw" } }] }],
])("refuses %s", async (_, change) => {
  expect(await post("/v2/bot/richmenu", { ...MENU, ...change })).toBe(400);
});
