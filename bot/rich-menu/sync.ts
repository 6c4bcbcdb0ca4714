import type { messagingApi } from "@line/bot-sdk";
import { defaultMenu, type MenuKey, menuKeys } from "#domain/case/menu-kind.ts";
import { menuRequest } from "./definition.ts";
import { isOurs, menuName } from "./names.ts";

/** As much of LINE's rich menus as the sync needs. */
export interface RichMenuPort {
  list(): Promise<{ richMenuId: string; name: string }[]>;
  create(menu: messagingApi.RichMenuRequest): Promise<string>;
  setPicture(richMenuId: string, png: Buffer): Promise<void>;
  hasPicture(richMenuId: string): Promise<boolean>;
  defaultMenu(): Promise<string | undefined>;
  makeDefault(richMenuId: string): Promise<void>;
  remove(richMenuId: string): Promise<void>;
}

/**
 * Makes the channel's rich menus what the definition says, one for each kind and language, that for newcomers as default. Running it again changes
 * nothing; a menu that an interrupted run left without its picture is replaced. Menus of an older version go last: whoever sees one
 * falls back to the default until the worker links her anew.
 * @param pictures of the menus, PNG
 * @returns whether anything was changed
 */
export async function syncRichMenus(
  menus: RichMenuPort,
  pictures: Record<MenuKey, Buffer>,
): Promise<boolean> {
  const ours = (await menus.list()).filter(({ name }) => isOurs(name));
  const kept = new Set<string>();
  let changed = false;
  for (const key of menuKeys) {
    const existing = await find(menus, ours, menuName(key, pictures[key]));
    const id = existing ?? (await create(menus, key, pictures[key]));
    kept.add(id);
    changed ||= existing === undefined;
    if (key === defaultMenu && (await menus.defaultMenu()) !== id) {
      await menus.makeDefault(id);
      changed = true;
    }
  }
  const old = ours.filter(({ richMenuId }) => !kept.has(richMenuId));
  for (const { richMenuId } of old) await menus.remove(richMenuId);
  return changed || old.length > 0;
}

async function find(
  menus: RichMenuPort,
  ours: { richMenuId: string; name: string }[],
  name: string,
): Promise<string | undefined> {
  for (const menu of ours)
    if (menu.name === name && (await menus.hasPicture(menu.richMenuId))) return menu.richMenuId;
  return undefined;
}

async function create(menus: RichMenuPort, key: MenuKey, png: Buffer): Promise<string> {
  const id = await menus.create(menuRequest(key, menuName(key, png)));
  await menus.setPicture(id, png);
  return id;
}
