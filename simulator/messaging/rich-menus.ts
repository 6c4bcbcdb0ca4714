import type { Request } from "express";
import { type Answer, json, lineError } from "../http/answer.ts";
import { bytesOf } from "../http/endpoint.ts";
import { hex32 } from "../ids.ts";
import { checkAction } from "../limits/actions.ts";
import { checkText, type Issue, isObject, type Obj } from "../limits/issues.ts";
import type { Student } from "../students/student.ts";
import type { World } from "../world.ts";
import type { RichMenu } from "./rich-menu-store.ts";

/** The menu a student sees: her own before the default. */
export function menuOf(world: World, student: Student): RichMenu | undefined {
  const { menus, defaultId } = world.richMenus;
  const own = student.richMenuId ? menus.get(student.richMenuId) : undefined;
  return own ?? (defaultId ? menus.get(defaultId) : undefined);
}

/** POST /v2/bot/richmenu (and …/validate when `keep` is false). */
export function createMenu(world: World, keep: boolean) {
  return (body: Obj): Answer => {
    const issues = checkMenu(body);
    if (issues.length) return lineError(400, `The request body has ${issues.length} error(s)`, issues);
    if (!keep) return json(200, {});
    const richMenuId = `richmenu-${hex32()}`;
    world.richMenus.menus.set(richMenuId, { richMenuId, definition: body });
    return json(200, { richMenuId });
  };
}

function checkMenu(menu: Obj): Issue[] {
  const { size, areas } = menu;
  const issues = [
    ...checkText(menu.name, "name", { max: 300, unit: "grapheme" }),
    ...checkText(menu.chatBarText, "chatBarText", { max: 14, unit: "grapheme" }),
  ];
  const { width, height } = isObject(size) ? size : {};
  const good =
    Number(width) >= 800 &&
    Number(width) <= 2500 &&
    Number(height) >= 250 &&
    Number(width) / Number(height) >= 1.45;
  if (!good) issues.push({ message: "invalid property", property: "size" });
  if (!Array.isArray(areas) || areas.length > 20)
    return [...issues, { message: "Size must be between 0 and 20", property: "areas" }];
  return issues.concat(
    areas.flatMap((area: Obj, i) => [
      ...(isObject(area.bounds) ? [] : [{ message: "May not be empty", property: `areas[${i}].bounds` }]),
      ...checkAction(area.action, "richMenu", (field) => `areas[${i}].action${field ? `.${field}` : ""}`),
    ]),
  );
}

/** POST /v2/bot/richmenu/{id}/content: once, JPEG or PNG, at most 1 MB. */
export function uploadImage(world: World) {
  return (req: Request): Answer => {
    const menu = world.richMenus.menus.get(String(req.params.richMenuId));
    if (!menu) return lineError(404, "Not found");
    const type = req.headers["content-type"] ?? "";
    if (type !== "image/jpeg" && type !== "image/png")
      return lineError(415, `The content type, ${type}, is not supported`);
    if (menu.image)
      return json(400, { message: "An image has already been uploaded to the richmenu", details: [] });
    const bytes = bytesOf(req);
    if (bytes.length > 1_000_000) return lineError(413, "Request entity too large");
    if (!bytes.subarray(0, 3).equals(type === "image/png" ? PNG : JPEG))
      return lineError(400, "Invalid image");
    menu.image = { type, bytes };
    return json(200, {});
  };
}

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PNG = Buffer.from([0x89, 0x50, 0x4e]);

/** GET /v2/bot/richmenu/{id}/content */
export function downloadImage(world: World) {
  return (req: Request): Answer => {
    const image = world.richMenus.menus.get(String(req.params.richMenuId))?.image;
    return image ? { status: 200, type: image.type, body: image.bytes } : lineError(404, "Not found");
  };
}

export const presentMenu = ({ richMenuId, definition }: RichMenu) => ({ richMenuId, ...definition });

/** GET /v2/bot/richmenu/{id} */
export function getMenu(world: World) {
  return (req: Request): Answer => {
    const menu = world.richMenus.menus.get(String(req.params.richMenuId));
    return menu ? json(200, presentMenu(menu)) : lineError(404, "richmenu not found");
  };
}

/** GET /v2/bot/richmenu/list */
export const listMenus = (world: World) => (): Answer =>
  json(200, { richmenus: [...world.richMenus.menus.values()].map(presentMenu) });

/** DELETE /v2/bot/richmenu/{id} */
export function deleteMenu(world: World) {
  return (req: Request): Answer => {
    const id = String(req.params.richMenuId);
    if (!world.richMenus.menus.delete(id)) return lineError(404, "Not found");
    if (world.richMenus.defaultId === id) world.richMenus.defaultId = undefined;
    world.live.changed("world");
    return json(200, {});
  };
}
