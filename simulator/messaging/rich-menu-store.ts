import type { Obj } from "../limits/issues.ts";

export type RichMenu = { richMenuId: string; definition: Obj; image?: { type: string; bytes: Buffer } };

export type RichMenus = {
  menus: Map<string, RichMenu>;
  aliases: Map<string, string>;
  defaultId: string | undefined;
};
