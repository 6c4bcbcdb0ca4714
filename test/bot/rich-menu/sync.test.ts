import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createRichMenus, type RichMenus } from "#adapters/line/rich-menus.ts";
import { parsePostback } from "#bot/dialog/postback.ts";
import { menuRequest } from "#bot/rich-menu/definition.ts";
import { syncRichMenu } from "#bot/rich-menu/sync.ts";
import { type Simulator, startSimulator } from "../../../simulator/server.ts";

const png = await readFile("bot/rich-menu/menu.png");
let simulator: Simulator;
let menus: RichMenus;

beforeEach(async () => {
  simulator = await startSimulator({ SIMULATOR_PORT: 0 });
  const { url: apiUrl, world } = simulator;
  const { LINE_CHANNEL_ACCESS_TOKEN: channelAccessToken } = world.settings;
  menus = createRichMenus({ apiUrl, dataApiUrl: apiUrl, channelAccessToken });
});
afterEach(async () => {
  await menus.close();
  await simulator.close();
});

it("sets the menu once, however often it runs, and leaves the menus of others alone", async () => {
  const foreign = await menus.create(menuRequest("of somebody else"));
  expect(await syncRichMenu(menus, png)).toBe(true);
  expect(await syncRichMenu(menus, png)).toBe(false);
  const list = await menus.list();
  expect(list).toHaveLength(2);
  const ours = list.find(({ richMenuId }) => richMenuId !== foreign);
  expect(await menus.defaultMenu()).toBe(ours?.richMenuId);
});

it("finishes what an interrupted run began", async () => {
  await syncRichMenu(menus, png);
  const [first] = await menus.list();
  await menus.create(menuRequest("ipass-student-card half"));
  expect(await syncRichMenu(menus, png)).toBe(true);
  expect(await menus.list()).toEqual([first]);
});

it("has entries that hold in any conversation", () => {
  const events = menuRequest("").areas?.map(({ action }) =>
    parsePostback((action as { data: string }).data, "any0"),
  );
  expect(events?.map((event) => event.type)).toEqual(["applyAsked", "billAsked", "statusAsked", "helpAsked"]);
});
