import type { Request } from "express";
import { type Answer, json, lineError } from "../http/answer.ts";
import type { Obj } from "../limits/issues.ts";
import type { World } from "../world.ts";

const ALIAS = /^[a-z0-9_-]{1,32}$/;

/** POST /v2/bot/richmenu/alias */
export function createAlias(world: World) {
  return (body: Obj): Answer => {
    const alias = String(body.richMenuAliasId);
    if (!ALIAS.test(alias))
      return lineError(400, "The request body has 1 error(s)", [
        { message: "invalid property", property: "richMenuAliasId" },
      ]);
    if (world.richMenus.aliases.has(alias))
      return json(400, { message: "conflict richmenu alias id", details: [] });
    return put(world, alias, body.richMenuId);
  };
}

/** POST /v2/bot/richmenu/alias/{aliasId} */
export function updateAlias(world: World) {
  return (body: Obj, req: Request): Answer => {
    const alias = String(req.params.aliasId);
    return world.richMenus.aliases.has(alias)
      ? put(world, alias, body.richMenuId)
      : lineError(404, "Not found");
  };
}

function put(world: World, alias: string, richMenuId: unknown): Answer {
  const menu = world.richMenus.menus.get(String(richMenuId));
  if (!menu) return json(400, { message: "richmenu not found", details: [] });
  if (!menu.image)
    return json(400, { message: "must upload richmenu image before applying it to user", details: [] });
  world.richMenus.aliases.set(alias, menu.richMenuId);
  return json(200, {});
}

/** GET /v2/bot/richmenu/alias/{aliasId} */
export function getAlias(world: World) {
  return (req: Request): Answer => {
    const richMenuAliasId = String(req.params.aliasId);
    const richMenuId = world.richMenus.aliases.get(richMenuAliasId);
    return richMenuId ? json(200, { richMenuAliasId, richMenuId }) : lineError(404, "Not found");
  };
}

/** GET /v2/bot/richmenu/alias/list */
export const listAliases = (world: World) => (): Answer =>
  json(200, {
    aliases: [...world.richMenus.aliases].map(([richMenuAliasId, richMenuId]) => ({
      richMenuAliasId,
      richMenuId,
    })),
  });

/** DELETE /v2/bot/richmenu/alias/{aliasId} */
export function deleteAlias(world: World) {
  return (req: Request): Answer =>
    world.richMenus.aliases.delete(String(req.params.aliasId)) ? json(200, {}) : lineError(404, "Not found");
}
