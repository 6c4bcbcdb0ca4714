import { createHash } from "node:crypto";
import type { MenuKind } from "#domain/case/menu-kind.ts";
import { menuKinds, menuRequest } from "./definition.ts";

/** Our menus are known by this; those made by others are left alone. */
const PREFIX = "ipass-student-card ";

/** Names a menu by its kind and by what it looks like and does, so that another version is another menu. */
export function menuName(kind: MenuKind, png: Buffer): string {
  const hash = createHash("sha256")
    .update(JSON.stringify(menuRequest(kind, "")))
    .update(png);
  return `${PREFIX}${kind} ${hash.digest("hex").slice(0, 12)}`;
}

export function isOurs(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** The newest menu of each kind among those of the channel, by the kind that their names tell. */
export function menusByKind(
  menus: { richMenuId: string; name: string }[],
): Partial<Record<MenuKind, string>> {
  const found = menuKinds.flatMap((kind) => {
    const menu = menus.findLast(({ name }) => name.startsWith(`${PREFIX}${kind} `));
    return menu ? [[kind, menu.richMenuId]] : [];
  });
  return Object.fromEntries(found);
}
