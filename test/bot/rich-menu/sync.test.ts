import sharp from "sharp";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createRichMenus, type RichMenus } from "#adapters/line/rich-menus.ts";
import { parsePostback } from "#bot/dialog/postback.ts";
import { MENU_SIZE, menuAreas, menuRequest } from "#bot/rich-menu/definition.ts";
import { menuName, menusByKey } from "#bot/rich-menu/names.ts";
import { syncRichMenus } from "#bot/rich-menu/sync.ts";
import { menuKeys } from "#domain/case/menu-kind.ts";
import { menuPictures } from "../../../main/rich-menu.ts";
import { type Simulator, startSimulator } from "../../../simulator/server.ts";

const pictures = await menuPictures();
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

it("sets the six menus once, however often it runs, and leaves the menus of others alone", async () => {
  const foreign = await menus.create(menuRequest("new.zh-TW", "of somebody else"));
  expect(await syncRichMenus(menus, pictures)).toBe(true);
  const before = await menus.list();
  expect(await syncRichMenus(menus, pictures)).toBe(false);
  expect(await menus.list()).toEqual(before);
  expect(before).toHaveLength(7);
  expect(before.map(({ richMenuId }) => richMenuId)).toContain(foreign);
  expect(await menus.defaultMenu()).toBe(menusByKey(before)["new.zh-TW"]);
});

it("finishes what an interrupted run began: a menu without picture, another default", async () => {
  await syncRichMenus(menus, pictures);
  const before = menusByKey(await menus.list());
  const half = await menus.create(menuRequest("open.en", menuName("open.en", pictures["open.en"])));
  await menus.remove(before["open.en"]!);
  await menus.makeDefault(before["payment.en"]!);
  expect(await syncRichMenus(menus, pictures)).toBe(true);
  const after = menusByKey(await menus.list());
  const { "open.en": _, ...others } = before;
  expect(after).toMatchObject(others);
  expect(after["open.en"]).not.toBe(half);
  expect(await menus.hasPicture(after["open.en"]!)).toBe(true);
  expect(await menus.list()).toHaveLength(6);
  expect(await menus.defaultMenu()).toBe(before["new.zh-TW"]);
});

it("replaces a menu whose picture has changed, and only that one", async () => {
  await syncRichMenus(menus, pictures);
  const before = menusByKey(await menus.list());
  const repainted = await sharp(pictures["payment.en"]).negate().png().toBuffer();
  expect(await syncRichMenus(menus, { ...pictures, "payment.en": repainted })).toBe(true);
  const after = menusByKey(await menus.list());
  const { "payment.en": old, ...others } = before;
  expect(after).toMatchObject(others);
  expect(after["payment.en"]).not.toBe(old);
});

it.each(menuKeys)("has the four entries, valid in any conversation, over its whole width: %s", (key) => {
  const { areas = [] } = menuRequest(key, "");
  const events = areas.map(({ action }) => parsePostback((action as { data: string }).data, "any0").type);
  expect(events.sort()).toEqual(["applyAsked", "billAsked", "helpAsked", "statusAsked"]);
  const end = menuAreas(key).reduce((edge, { x, width }) => {
    expect(x).toBe(edge);
    return x + width;
  }, 0);
  expect(end).toBe(MENU_SIZE.width);
});

it("has pictures of the size and weight that LINE takes", async () => {
  for (const png of Object.values(pictures)) {
    expect(png.length).toBeLessThan(1024 * 1024);
    expect(await sharp(png).metadata()).toMatchObject({ format: "png", ...MENU_SIZE });
  }
});
