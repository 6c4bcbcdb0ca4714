import { createHash } from "node:crypto";
import type { messagingApi } from "@line/bot-sdk";
import { menuRequest } from "./definition.ts";

/** As much of LINE's rich menus as the sync needs. */
export interface RichMenuPort {
  list(): Promise<{ richMenuId: string; name: string }[]>;
  create(menu: messagingApi.RichMenuRequest): Promise<string>;
  setPicture(richMenuId: string, png: Buffer): Promise<void>;
  defaultMenu(): Promise<string | undefined>;
  makeDefault(richMenuId: string): Promise<void>;
  remove(richMenuId: string): Promise<void>;
}

/** Our menus are known by this; those made by others are left alone. */
const PREFIX = "ipass-student-card ";

/**
 * Makes the channel's default rich menu what the definition says. Running it again changes nothing; a menu that an interrupted run
 * left without its picture is replaced.
 * @param png the picture of the menu
 * @returns whether anything was changed
 */
export async function syncRichMenu(menus: RichMenuPort, png: Buffer): Promise<boolean> {
  const name = PREFIX + version(png);
  const ours = (await menus.list()).filter((menu) => menu.name.startsWith(PREFIX));
  const current = await menus.defaultMenu();
  const wanted = ours.find(({ richMenuId }) => richMenuId === current);
  if (wanted?.name === name && ours.length === 1) return false;
  const id = wanted?.name === name ? wanted.richMenuId : await create(menus, name, png);
  for (const { richMenuId } of ours) if (richMenuId !== id) await menus.remove(richMenuId);
  return true;
}

async function create(menus: RichMenuPort, name: string, png: Buffer): Promise<string> {
  const id = await menus.create(menuRequest(name));
  await menus.setPicture(id, png);
  await menus.makeDefault(id);
  return id;
}

function version(png: Buffer): string {
  const hash = createHash("sha256")
    .update(JSON.stringify(menuRequest("")))
    .update(png);
  return hash.digest("hex").slice(0, 12);
}
