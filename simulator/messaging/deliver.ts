import { messageId } from "../ids.ts";
import type { LineMessage, Student } from "../students/student.ts";
import type { World } from "../world.ts";

export type SentMessage = { id: string; quoteToken?: string };

const QUOTABLE = new Set(["text", "textV2", "sticker", "image", "video", "template", "flex"]);

/** Puts messages into a chat, in order; an unreachable student gets ids but nothing in her chat. */
export function deliver(
  world: World,
  student: Student,
  messages: LineMessage[],
  via: "reply" | "push",
  reachable = true,
): SentMessage[] {
  const sent = messages.map((message) => ({ id: messageId(), message }));
  if (reachable) {
    const at = world.clock.now();
    student.loadingUntil = 0;
    student.entries.push(...sent.map(({ id, message }) => ({ id, from: "bot" as const, at, via, message })));
    world.live.changed(student.userId);
  }
  return sent.map(({ id, message }) => (QUOTABLE.has(message.type) ? { id, quoteToken: `q${id}` } : { id }));
}
