import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createRichMenus, type RichMenus } from "#adapters/line/rich-menus.ts";
import { parsePostback } from "#bot/dialog/postback.ts";
import { MENU_SIZE, menuAreas, menuKinds, menuRequest } from "#bot/rich-menu/definition.ts";
import { menuName, menusByKind } from "#bot/rich-menu/names.ts";
import { syncRichMenus } from "#bot/rich-menu/sync.ts";
import { type Simulator, startSimulator } from "../../../simulator/server.ts";

const [fresh, open, payment] = await Promise.all(
  menuKinds.map((kind) => readFile(`bot/rich-menu/menu-${kind}.png`)),
);
const pictures = { new: fresh!, open: open!, payment: payment! };
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

it("sets the three menus once, however often it runs, and leaves the menus of others alone", async () => {
  const foreign = await menus.create(menuRequest("new", "of somebody else"));
  expect(await syncRichMenus(menus, pictures)).toBe(true);
  const before = await menus.list();
  expect(await syncRichMenus(menus, pictures)).toBe(false);
  expect(await menus.list()).toEqual(before);
  expect(before).toHaveLength(4);
  expect(before.map(({ richMenuId }) => richMenuId)).toContain(foreign);
  const { new: newcomers } = menusByKind(before);
  expect(await menus.defaultMenu()).toBe(newcomers);
});

it("finishes what an interrupted run began: a menu without picture, another default", async () => {
  await syncRichMenus(menus, pictures);
  const before = menusByKind(await menus.list());
  const half = await menus.create(menuRequest("open", menuName("open", pictures.open)));
  await menus.remove(before.open!);
  await menus.makeDefault(before.payment!);
  expect(await syncRichMenus(menus, pictures)).toBe(true);
  const after = menusByKind(await menus.list());
  expect(after).toMatchObject({ new: before.new, payment: before.payment });
  expect(after.open).not.toBe(half);
  expect(await menus.hasPicture(after.open!)).toBe(true);
  expect(await menus.list()).toHaveLength(3);
  expect(await menus.defaultMenu()).toBe(before.new);
});

it("replaces a menu whose picture has changed, and only that one", async () => {
  await syncRichMenus(menus, pictures);
  const before = menusByKind(await menus.list());
  const repainted = await sharp(pictures.payment).negate().png().toBuffer();
  expect(await syncRichMenus(menus, { ...pictures, payment: repainted })).toBe(true);
  const after = menusByKind(await menus.list());
  expect(after).toMatchObject({ new: before.new, open: before.open });
  expect(after.payment).not.toBe(before.payment);
});

it.each(menuKinds)("has the four entries, valid in any conversation, over its whole width: %s", (kind) => {
  const { areas = [] } = menuRequest(kind, "");
  const events = areas.map(({ action }) => parsePostback((action as { data: string }).data, "any0").type);
  expect(events.sort()).toEqual(["applyAsked", "billAsked", "helpAsked", "statusAsked"]);
  const end = menuAreas(kind).reduce((edge, { x, width }) => {
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
