import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ServiceConfig } from "#adapters/config/service-config.ts";
import { createRichMenus } from "#adapters/line/rich-menus.ts";
import { syncRichMenu } from "#bot/rich-menu/sync.ts";

export const MENU_PICTURE = path.resolve(import.meta.dirname, "../bot/rich-menu/menu.png");

/** Gives the LINE channel its rich menu. @returns whether anything had to be changed */
export async function setRichMenu(config: ServiceConfig): Promise<boolean> {
  const menus = createRichMenus({
    apiUrl: config.LINE_API_URL,
    dataApiUrl: config.LINE_DATA_API_URL,
    channelAccessToken: config.LINE_CHANNEL_ACCESS_TOKEN,
  });
  try {
    return await syncRichMenu(menus, await readFile(MENU_PICTURE));
  } finally {
    await menus.close();
  }
}
