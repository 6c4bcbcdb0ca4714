import { randomUUID } from "node:crypto";
import type { Request } from "express";
import { type Answer, json, lineError } from "../http/answer.ts";
import type { Obj } from "../limits/issues.ts";
import { refuseMessages } from "../limits/messages.ts";
import { isReachable, type LineMessage } from "../students/student.ts";
import type { World } from "../world.ts";
import { deliver } from "./deliver.ts";

const USER_ID = /^U[0-9a-f]{32}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const retryKeyOf = (req: Request) => req.get("x-line-retry-key");

/** POST /v2/bot/message/reply: spends the token and writes into the chat it belongs to. */
export function reply(world: World) {
  return (body: Obj, req: Request): Answer => {
    if (retryKeyOf(req) !== undefined)
      return lineError(400, "The retry key is not supported by this endpoint");
    const refused = refuseMessages(body.messages);
    if (refused) return refused;
    if (typeof body.replyToken !== "string")
      return lineError(
        400,
        "The property, 'replyToken', in the request body is invalid (line: -, column: -)",
      );
    const student = world.students.get(world.replyTokens.spend(body.replyToken) ?? "");
    if (!student) return lineError(400, "Invalid reply token");
    const sentMessages = deliver(world, student, body.messages as LineMessage[], "reply", !student.blocked);
    return json(200, { sentMessages });
  };
}

/** POST /v2/bot/message/push: under a retry key at most once in 24 hours; counts for the quota. */
export function push(world: World) {
  return (body: Obj, req: Request): Answer => {
    const key = retryKeyOf(req);
    if (key !== undefined && !UUID.test(key)) return lineError(400, "The retry key is invalid");
    const accepted = key && world.retryKeys.find(key);
    if (accepted) return repeated(accepted.requestId, accepted.sentMessages);
    const refused = refuseMessages(body.messages) ?? refuseRecipient(world, body.to);
    if (refused) return refused;
    const sentMessages = pushTo(world, String(body.to), body.messages as LineMessage[]);
    if (!sentMessages) return lineError(429, "You have reached your monthly limit.");
    const requestId = randomUUID();
    if (key) world.retryKeys.accept(key, { requestId, sentMessages });
    return json(200, { sentMessages }, { "x-line-request-id": requestId });
  };
}

/** POST /v2/bot/message/multicast: up to 500 ids; unknown ones are ignored. */
export function multicast(world: World) {
  return (body: Obj, req: Request): Answer => {
    const key = retryKeyOf(req);
    if (key !== undefined && !UUID.test(key)) return lineError(400, "The retry key is invalid");
    const accepted = key && world.retryKeys.find(key);
    if (accepted) return repeated(accepted.requestId, []);
    const refused = refuseMessages(body.messages);
    if (refused) return refused;
    const ids = Array.isArray(body.to) ? body.to.map(String) : [];
    if (ids.length < 1 || ids.length > 500 || ids.some((id) => !USER_ID.test(id))) return invalidTo();
    for (const id of ids) if (world.students.has(id)) pushTo(world, id, body.messages as LineMessage[]);
    if (key) world.retryKeys.accept(key, { requestId: randomUUID(), sentMessages: [] });
    return json(200, {});
  };
}

/** POST /v2/bot/message/validate/…: checks message objects only. */
export const validate = (body: Obj): Answer => refuseMessages(body.messages) ?? json(200, {});

/** The messages as sent, or nothing when the month's quota is used up. */
function pushTo(world: World, userId: string, messages: LineMessage[]) {
  const student = world.students.get(userId)!;
  const reachable = isReachable(student, world.clock.now());
  if (reachable && world.quota.used >= world.quota.limit) return undefined;
  if (reachable) world.quota.used += 1;
  return deliver(world, student, messages, "push", reachable);
}

function refuseRecipient(world: World, to: unknown): Answer | undefined {
  if (typeof to !== "string" || !USER_ID.test(to)) return invalidTo();
  return world.students.has(to) ? undefined : lineError(400, "Failed to send messages");
}

const invalidTo = () =>
  lineError(400, "The property, 'to', in the request body is invalid (line: -, column: -)");

function repeated(requestId: string, sentMessages: unknown[]): Answer {
  const message = "The retry key is already accepted";
  return json(409, { message, sentMessages }, { "x-line-accepted-request-id": requestId });
}
