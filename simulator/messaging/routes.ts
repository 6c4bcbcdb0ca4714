import { randomUUID } from "node:crypto";
import { type RequestHandler, Router } from "express";
import { json, lineError } from "../http/answer.ts";
import { endpoint } from "../http/endpoint.ts";
import type { World } from "../world.ts";
import { withJson } from "./body.ts";
import { botInfo, consumption, content, profile, quota, startLoading } from "./people.ts";
import { createAlias, deleteAlias, getAlias, listAliases, updateAlias } from "./rich-menu-aliases.ts";
import {
  bulkLink,
  clearDefault,
  getDefault,
  getLinked,
  linkMenu,
  setDefault,
  unlinkMenu,
} from "./rich-menu-links.ts";
import { createMenu, deleteMenu, downloadImage, getMenu, listMenus, uploadImage } from "./rich-menus.ts";
import { multicast, push, reply, validate } from "./send.ts";

/** The Messaging API under /v2/bot, for both of LINE's API hosts at once. */
export function messagingRoutes(world: World): Router {
  const router = Router();
  const on = (name: string, work: Parameters<typeof endpoint>[2]) => endpoint(world, name, work);
  router.use(requireToken(world));

  router.post("/message/reply", on("reply", withJson(reply(world))));
  router.post("/message/push", on("push", withJson(push(world))));
  router.post("/message/multicast", on("multicast", withJson(multicast(world))));
  router.post("/message/validate/:kind", on("validate", withJson(validate)));
  router.post("/chat/loading/start", on("loading", withJson(startLoading(world))));
  router.post(
    "/chat/markAsRead",
    on("markAsRead", () => json(200, {})),
  );
  router.get("/message/quota", on("quota", quota(world)));
  router.get("/message/quota/consumption", on("consumption", consumption(world)));
  router.get("/message/:messageId/content", on("content", content(world)));
  router.get("/profile/:userId", on("profile", profile(world)));
  router.get("/info", on("info", botInfo(world)));

  router.post("/richmenu", on("richmenu", withJson(createMenu(world, true))));
  router.post("/richmenu/validate", on("richmenu", withJson(createMenu(world, false))));
  router.get("/richmenu/list", on("richmenu", listMenus(world)));
  router.post("/richmenu/bulk/link", on("richmenu", withJson(bulkLink(world))));
  router.post("/richmenu/bulk/unlink", on("richmenu", withJson(bulkLink(world))));
  router.post("/richmenu/alias", on("richmenu", withJson(createAlias(world))));
  router.get("/richmenu/alias/list", on("richmenu", listAliases(world)));
  router.get("/richmenu/alias/:aliasId", on("richmenu", getAlias(world)));
  router.post("/richmenu/alias/:aliasId", on("richmenu", withJson(updateAlias(world))));
  router.delete("/richmenu/alias/:aliasId", on("richmenu", deleteAlias(world)));
  router.get("/richmenu/:richMenuId", on("richmenu", getMenu(world)));
  router.delete("/richmenu/:richMenuId", on("richmenu", deleteMenu(world)));
  router.post("/richmenu/:richMenuId/content", on("richmenu", uploadImage(world)));
  router.get("/richmenu/:richMenuId/content", on("richmenu", downloadImage(world)));
  router.get("/user/all/richmenu", on("richmenu", getDefault(world)));
  router.delete("/user/all/richmenu", on("richmenu", clearDefault(world)));
  router.post("/user/all/richmenu/:richMenuId", on("richmenu", setDefault(world)));
  router.get("/user/:userId/richmenu", on("richmenu", getLinked(world)));
  router.delete("/user/:userId/richmenu", on("richmenu", unlinkMenu(world)));
  router.post("/user/:userId/richmenu/:richMenuId", on("richmenu", linkMenu(world)));
  router.use(on("unknown", () => lineError(404, "Not found")));
  return router;
}

function requireToken(world: World): RequestHandler {
  const expected = `Bearer ${world.settings.LINE_CHANNEL_ACCESS_TOKEN}`;
  const message =
    "Authentication failed. Confirm that the access token in the authorization header is valid.";
  return (req, res, next) => {
    if (req.get("authorization") === expected) next();
    else res.status(401).set("x-line-request-id", randomUUID()).json({ message });
  };
}
