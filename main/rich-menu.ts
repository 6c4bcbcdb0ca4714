import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ServiceConfig } from "#adapters/config/service-config.ts";
import { createRichMenus, type RichMenus } from "#adapters/line/rich-menus.ts";
import { menusByKind } from "#bot/rich-menu/names.ts";
import { syncRichMenus } from "#bot/rich-menu/sync.ts";
import type { MenuKind } from "#domain/case/menu-kind.ts";
import type { MenuLinks } from "#usecases/ports/menu-links.ts";

/** Where the picture of a menu lies. */
export function menuPicture(kind: MenuKind): string {
  return path.resolve(import.meta.dirname, `../bot/rich-menu/menu-${kind}.png`);
}

/** Gives the LINE channel its rich menus. @returns whether anything had to be changed */
export async function setRichMenus(config: ServiceConfig): Promise<boolean> {
  const menus = richMenusOf(config);
  try {
    return await syncRichMenus(menus, {
      new: await readFile(menuPicture("new")),
      open: await readFile(menuPicture("open")),
      payment: await readFile(menuPicture("payment")),
    });
  } finally {
    await menus.close();
  }
}

/** The channel's menus as the worker links them to students. */
export function menuLinks(config: ServiceConfig): MenuLinks & { close(): Promise<void> } {
  const menus = richMenusOf(config);
  return { ...menus, menus: async () => menusByKind(await menus.list()) };
}

function richMenusOf(config: ServiceConfig): RichMenus {
  return createRichMenus({
    apiUrl: config.LINE_API_URL,
    dataApiUrl: config.LINE_DATA_API_URL,
    channelAccessToken: config.LINE_CHANNEL_ACCESS_TOKEN,
  });
}
