import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ServiceConfig } from "#adapters/config/service-config.ts";
import { createRichMenus, type RichMenus } from "#adapters/line/rich-menus.ts";
import { menusByKey } from "#bot/rich-menu/names.ts";
import { syncRichMenus } from "#bot/rich-menu/sync.ts";
import { type MenuKey, menuKeys } from "#domain/case/menu-kind.ts";
import type { MenuLinks } from "#usecases/ports/menu-links.ts";

/** Where the picture of a menu lies. */
export function menuPicture(key: MenuKey): string {
  return path.resolve(import.meta.dirname, `../bot/rich-menu/menu-${key}.png`);
}

export async function menuPictures(): Promise<Record<MenuKey, Buffer>> {
  const drawn = menuKeys.map(async (key) => [key, await readFile(menuPicture(key))] as const);
  return Object.fromEntries(await Promise.all(drawn)) as Record<MenuKey, Buffer>;
}

/** Gives the LINE channel its rich menus. @returns whether anything had to be changed */
export async function setRichMenus(config: ServiceConfig): Promise<boolean> {
  const menus = richMenusOf(config);
  try {
    return await syncRichMenus(menus, await menuPictures());
  } finally {
    await menus.close();
  }
}

/** The channel's menus as the worker links them to students. */
export function menuLinks(config: ServiceConfig): MenuLinks & { close(): Promise<void> } {
  const menus = richMenusOf(config);
  return { ...menus, menus: async () => menusByKey(await menus.list()) };
}

function richMenusOf(config: ServiceConfig): RichMenus {
  return createRichMenus({
    apiUrl: config.LINE_API_URL,
    dataApiUrl: config.LINE_DATA_API_URL,
    channelAccessToken: config.LINE_CHANNEL_ACCESS_TOKEN,
  });
}
