import { createHash } from "node:crypto";
import { type MenuKey, menuKeys } from "#domain/case/menu-kind.ts";
import { menuRequest } from "./definition.ts";

/** Our menus are known by this; those made by others are left alone. */
const PREFIX = "ipass-student-card ";

/** Names a menu by its kind and language and by what it looks like and does, so that another version is another menu. */
export function menuName(key: MenuKey, png: Buffer): string {
  const hash = createHash("sha256")
    .update(JSON.stringify(menuRequest(key, "")))
    .update(png);
  return `${PREFIX}${key} ${hash.digest("hex").slice(0, 12)}`;
}

export function isOurs(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** The newest of each menu among those of the channel, by what their names tell. */
export function menusByKey(menus: { richMenuId: string; name: string }[]): Partial<Record<MenuKey, string>> {
  const found = menuKeys.flatMap((key) => {
    const menu = menus.findLast(({ name }) => name.startsWith(`${PREFIX}${key} `));
    return menu ? [[key, menu.richMenuId]] : [];
  });
  return Object.fromEntries(found);
}
