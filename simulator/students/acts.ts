import { z } from "zod";
import { messageId, ulid } from "../ids.ts";
import type { Delivery, WebhookEvent } from "../webhook/sender.ts";
import type { World } from "../world.ts";
import type { LineMessage, Student } from "./student.ts";

/** What a student can do in the chat. Images go by their own route, as bytes. */
export const Act = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text: z.string().min(1).max(5000) }),
  z.strictObject({
    type: z.literal("postback"),
    data: z.string().max(300),
    displayText: z.string().optional(),
    params: z.record(z.string(), z.string()).optional(),
  }),
  z.strictObject({ type: z.literal("sticker"), packageId: z.string(), stickerId: z.string() }),
  z.strictObject({
    type: z.literal("location"),
    title: z.string().optional(),
    address: z.string().optional(),
    latitude: z.number(),
    longitude: z.number(),
  }),
  z.strictObject({ type: z.literal("follow") }),
  z.strictObject({ type: z.literal("unfollow") }),
  z.strictObject({ type: z.literal("unsend"), messageId: z.string() }),
  z.strictObject({
    type: z.literal("richmenuswitch"),
    richMenuAliasId: z.string(),
    data: z.string().max(300),
  }),
]);

export type Act = z.infer<typeof Act>;
export type Outcome = Delivery & { webhookEventId: string; messageId?: string | undefined };

/** Does what the student does: shows it in her chat and tells the service by a webhook. */
export async function act(world: World, student: Student, deed: Act): Promise<Outcome> {
  switch (deed.type) {
    case "text":
    case "sticker":
    case "location":
      return speak(world, student, deed, extrasOf(deed.type));
    case "postback":
      if (deed.displayText) write(world, student, { type: "text", text: deed.displayText });
      return tell(world, student, "postback", {
        postback: { data: deed.data, ...(deed.params ? { params: deed.params } : {}) },
      });
    case "follow": {
      const isUnblocked = student.blocked;
      Object.assign(student, { friend: true, blocked: false });
      return tell(world, student, "follow", { follow: { isUnblocked } });
    }
    case "unfollow":
      Object.assign(student, { friend: false, blocked: true });
      return tell(world, student, "unfollow", {});
    case "unsend":
      student.entries = student.entries.filter(({ id }) => id !== deed.messageId);
      if (world.contents.has(deed.messageId)) world.contents.set(deed.messageId, "gone");
      return tell(world, student, "unsend", { unsend: { messageId: deed.messageId } });
    case "richmenuswitch": {
      const menu = world.richMenus.aliases.get(deed.richMenuAliasId);
      if (menu) student.richMenuId = menu;
      const status = menu ? "SUCCESS" : "RICHMENU_ALIAS_ID_NOTFOUND";
      const params = { ...(menu ? { newRichMenuAliasId: deed.richMenuAliasId } : {}), status };
      return tell(world, student, "postback", { postback: { data: deed.data, params } });
    }
  }
}

/** Sends a picture: the bytes wait at the content endpoint under the message's id. */
export function sendImage(world: World, student: Student, type: string, bytes: Buffer): Promise<Outcome> {
  const id = messageId();
  world.contents.set(id, { type, bytes });
  const message = { type: "image", contentProvider: { type: "line" } };
  return speak(world, student, message, { quoteToken: quoteToken() }, id);
}

function extrasOf(type: "text" | "sticker" | "location"): Record<string, unknown> {
  if (type === "location") return {};
  if (type === "sticker") return { quoteToken: quoteToken(), stickerResourceType: "STATIC" };
  return { quoteToken: quoteToken() };
}

const quoteToken = () => `q${messageId()}`;

function speak(world: World, student: Student, message: LineMessage, extras: object, id = messageId()) {
  student.lastSpokeAt = world.clock.now();
  write(world, student, message, id);
  return tell(world, student, "message", { message: { id, ...message, ...extras } }, id);
}

function write(world: World, student: Student, message: LineMessage, id = messageId()) {
  student.entries.push({ id, from: "student", at: world.clock.now(), message });
}

const SILENT = new Set(["unfollow", "unsend"]);

async function tell(
  world: World,
  student: Student,
  type: string,
  body: object,
  id?: string,
): Promise<Outcome> {
  const now = world.clock.now();
  const event: WebhookEvent = {
    type,
    ...body,
    webhookEventId: ulid(now),
    deliveryContext: { isRedelivery: false },
    timestamp: now,
    source: { type: "user", userId: student.userId },
    mode: "active",
    ...(SILENT.has(type) ? {} : { replyToken: world.replyTokens.issue(student.userId, now) }),
  };
  world.live.changed(student.userId);
  const delivery = await world.webhook.send(student.userId, [event]);
  return { ...delivery, webhookEventId: String(event.webhookEventId), messageId: id };
}
