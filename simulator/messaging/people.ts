import type { Request } from "express";
import { type Answer, json, lineError } from "../http/answer.ts";
import type { Obj } from "../limits/issues.ts";
import type { World } from "../world.ts";

/** GET /v2/bot/profile/{userId}: 404 for blocked or unknown students. */
export function profile(world: World) {
  return (req: Request): Answer => {
    const userId = String(req.params.userId);
    if (!/^U[0-9a-f]{32}$/.test(userId))
      return lineError(400, "The value for the 'userId' parameter is invalid");
    const student = world.students.get(userId);
    if (!student || student.blocked || (!student.friend && !student.lastSpokeAt))
      return lineError(404, "Not found");
    return json(200, { userId, displayName: student.displayName, language: "zh-Hant" });
  };
}

/** POST /v2/bot/chat/loading/start: 5…60 s in steps of 5; shows until the bot's next message. */
export function startLoading(world: World) {
  return (body: Obj): Answer => {
    const { chatId, loadingSeconds = 20 } = body;
    const student = world.students.get(String(chatId));
    if (!student)
      return lineError(400, "The property, 'chatId', in the request body is invalid (line: -, column: -)");
    const seconds = Number(loadingSeconds);
    if (!(seconds >= 5 && seconds <= 60)) return badSeconds("Must be between 5 and 60");
    if (seconds % 5 !== 0) return badSeconds("must be a multiple of five");
    student.loadingUntil = world.clock.now() + seconds * 1000;
    world.live.changed(student.userId);
    return json(202, {});
  };
}

function badSeconds(message: string): Answer {
  return lineError(400, "The request body has 1 error(s)", [{ message, property: "loadingSeconds" }]);
}

/** GET /v2/bot/message/{id}/content: the bytes a student sent. */
export function content(world: World) {
  return (req: Request): Answer => {
    const found = world.contents.get(String(req.params.messageId));
    if (!found) return lineError(404, "not found");
    if (found === "gone") return lineError(410, "The content is gone");
    return { status: 200, type: found.type, body: found.bytes };
  };
}

/** GET /v2/bot/info */
export const botInfo = (world: World) => (): Answer =>
  json(200, {
    userId: world.botUserId,
    basicId: "@simulate",
    displayName: "一卡通學生證小幫手",
    chatMode: "bot",
    markAsReadMode: "auto",
  });

/** GET /v2/bot/message/quota and …/quota/consumption */
export const quota = (world: World) => (): Answer => json(200, { type: "limited", value: world.quota.limit });
export const consumption = (world: World) => (): Answer => json(200, { totalUsage: world.quota.used });
