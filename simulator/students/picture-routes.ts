import { type Response, Router } from "express";
import type { World } from "../world.ts";

type Picture = { type: string; bytes: Buffer };

/** Pictures for the pages: what students sent, and rich menu images. */
export function pictureRoutes(world: World): Router {
  const router = Router();
  router.get("/contents/:messageId", (req, res) => {
    const found = world.contents.get(req.params.messageId);
    show(res, found === "gone" ? undefined : found);
  });
  router.get("/rich-menus/:richMenuId", (req, res) => {
    show(res, world.richMenus.menus.get(req.params.richMenuId)?.image);
  });
  return router;
}

function show(res: Response, picture: Picture | undefined) {
  if (!picture) return void res.status(404).end();
  res.set("cache-control", "max-age=86400").type(picture.type).end(picture.bytes);
}
