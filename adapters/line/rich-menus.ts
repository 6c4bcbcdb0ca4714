import type { messagingApi } from "@line/bot-sdk";
import { z } from "zod";
import { callLine, type LineCall, lineAgent } from "./call.ts";
import type { LineMessagingSettings } from "./line-messaging.ts";

/** LINE takes no larger ones. */
const PICTURE_LIMIT = 1024 * 1024;

const Created = z.object({ richMenuId: z.string() });
const List = z.object({ richmenus: z.array(z.object({ richMenuId: z.string(), name: z.string() })) });

/** Rich menus of the channel. Every method throws when LINE refuses or does not answer. */
export interface RichMenus {
  list(): Promise<{ richMenuId: string; name: string }[]>;
  /** @returns the new menu's id */
  create(menu: messagingApi.RichMenuRequest): Promise<string>;
  setPicture(richMenuId: string, png: Buffer): Promise<void>;
  hasPicture(richMenuId: string): Promise<boolean>;
  /** @returns undefined when no default is set */
  defaultMenu(): Promise<string | undefined>;
  makeDefault(richMenuId: string): Promise<void>;
  remove(richMenuId: string): Promise<void>;
  /**
   * Shows a menu to up to 500 students, whoever is no friend left out.
   * @returns false when there is no such menu any more
   */
  link(richMenuId: string, lineUserIds: readonly string[]): Promise<boolean>;
  /** Gives up to 500 students the default menu again. */
  unlink(lineUserIds: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export function createRichMenus({
  apiUrl,
  dataApiUrl,
  channelAccessToken,
}: LineMessagingSettings): RichMenus {
  const agent = lineAgent();
  const authorization = `Bearer ${channelAccessToken}`;

  async function call(origin: string, { headers, ...rest }: LineCall, missing = false): Promise<unknown> {
    const { status, body } = await callLine(agent, origin, {
      ...rest,
      headers: { authorization, ...headers },
    });
    if (missing && status === 404) return undefined;
    if (status !== 200 && status !== 202)
      throw new Error(
        `${rest.method} ${rest.path}: LINE answered ${status} ${body.toString().slice(0, 300)}`,
      );
    return rest.limit ? body : JSON.parse(body.toString() || "{}");
  }

  return {
    async list() {
      return List.parse(await call(apiUrl, { method: "GET", path: "/v2/bot/richmenu/list" })).richmenus;
    },
    async create(menu) {
      const headers = { "content-type": "application/json" };
      const body = JSON.stringify(menu);
      return Created.parse(await call(apiUrl, { method: "POST", path: "/v2/bot/richmenu", headers, body }))
        .richMenuId;
    },
    async setPicture(richMenuId, png) {
      const headers = { "content-type": "image/png" };
      await call(dataApiUrl, {
        method: "POST",
        path: `/v2/bot/richmenu/${richMenuId}/content`,
        headers,
        body: png,
      });
    },
    async hasPicture(richMenuId) {
      const path = `/v2/bot/richmenu/${richMenuId}/content`;
      return (await call(dataApiUrl, { method: "GET", path, limit: PICTURE_LIMIT }, true)) !== undefined;
    },
    async defaultMenu() {
      const found = await call(apiUrl, { method: "GET", path: "/v2/bot/user/all/richmenu" }, true);
      return found === undefined ? undefined : Created.parse(found).richMenuId;
    },
    async makeDefault(richMenuId) {
      await call(apiUrl, { method: "POST", path: `/v2/bot/user/all/richmenu/${richMenuId}` });
    },
    async remove(richMenuId) {
      await call(apiUrl, { method: "DELETE", path: `/v2/bot/richmenu/${richMenuId}` });
    },
    async link(richMenuId, userIds) {
      const body = JSON.stringify({ richMenuId, userIds });
      return (await call(apiUrl, bulk("link", body), true)) !== undefined;
    },
    async unlink(userIds) {
      await call(apiUrl, bulk("unlink", JSON.stringify({ userIds })));
    },
    close: () => agent.close(),
  };
}

function bulk(what: "link" | "unlink", body: string): LineCall {
  const headers = { "content-type": "application/json" };
  return { method: "POST", path: `/v2/bot/richmenu/bulk/${what}`, headers, body };
}
