import type { Request } from "express";
import { type Answer, json, lineError } from "../http/answer.ts";
import type { Obj } from "../limits/issues.ts";
import type { World } from "../world.ts";

const NO_IMAGE = "must upload richmenu image before applying it to user";

function refuseMenu(world: World, richMenuId: unknown): Answer | undefined {
  const menu = world.richMenus.menus.get(String(richMenuId));
  if (!menu) return lineError(404, "Not found");
  return menu.image ? undefined : json(400, { message: NO_IMAGE, details: [] });
}

/** POST /v2/bot/user/all/richmenu/{id} */
export function setDefault(world: World) {
  return (req: Request): Answer => {
    const refused = refuseMenu(world, req.params.richMenuId);
    if (refused) return refused;
    world.richMenus.defaultId = String(req.params.richMenuId);
    world.live.changed("world");
    return json(200, {});
  };
}

/** GET /v2/bot/user/all/richmenu */
export function getDefault(world: World) {
  return (): Answer => {
    const richMenuId = world.richMenus.defaultId;
    return richMenuId ? json(200, { richMenuId }) : lineError(404, "no default richmenu");
  };
}

/** DELETE /v2/bot/user/all/richmenu */
export function clearDefault(world: World) {
  return (): Answer => {
    world.richMenus.defaultId = undefined;
    world.live.changed("world");
    return json(200, {});
  };
}

/** POST /v2/bot/user/{userId}/richmenu/{id}; no effect for people who are not friends. */
export function linkMenu(world: World) {
  return (req: Request): Answer => {
    const refused = refuseMenu(world, req.params.richMenuId);
    if (refused) return refused;
    link(world, String(req.params.userId), String(req.params.richMenuId));
    return json(200, {});
  };
}

/** GET and DELETE /v2/bot/user/{userId}/richmenu */
export function getLinked(world: World) {
  return (req: Request): Answer => {
    const richMenuId = world.students.get(String(req.params.userId))?.richMenuId;
    return richMenuId ? json(200, { richMenuId }) : lineError(404, "the user has no richmenu");
  };
}

export function unlinkMenu(world: World) {
  return (req: Request): Answer => {
    link(world, String(req.params.userId), undefined);
    return json(200, {});
  };
}

/** POST /v2/bot/richmenu/bulk/link and …/unlink: at most 500 ids, 202. */
export function bulkLink(world: World) {
  return (body: Obj): Answer => {
    const ids = Array.isArray(body.userIds) ? body.userIds.map(String) : [];
    if (ids.length < 1 || ids.length > 500)
      return lineError(400, "The property, 'userIds', in the request body is invalid (line: -, column: -)");
    const refused = body.richMenuId === undefined ? undefined : refuseMenu(world, body.richMenuId);
    if (refused) return refused;
    for (const id of ids)
      link(world, id, body.richMenuId === undefined ? undefined : String(body.richMenuId));
    return json(202, {});
  };
}

function link(world: World, userId: string, richMenuId: string | undefined) {
  const student = world.students.get(userId);
  if (!student?.friend) return;
  if (richMenuId) student.richMenuId = richMenuId;
  else delete student.richMenuId;
  world.live.changed(userId);
}
