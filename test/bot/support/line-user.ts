import { createHmac } from "node:crypto";
import { hex32, ulid } from "../../../simulator/ids.ts";
import type { Simulator } from "../../../simulator/server.ts";
import { newStudent, type Student } from "../../../simulator/students/student.ts";

/** An event as LINE sends it; what is named in `changes` differs. */
export function anEvent(simulator: Simulator, student: Student, changes: Record<string, unknown> = {}) {
  const now = simulator.world.clock.now();
  return {
    type: "message",
    message: { type: "text", id: "325708", text: "進度" },
    webhookEventId: ulid(now),
    deliveryContext: { isRedelivery: false },
    timestamp: now,
    source: { type: "user", userId: student.userId },
    mode: "active",
    replyToken: simulator.world.replyTokens.issue(student.userId, now),
    ...changes,
  };
}

export function aFriend(simulator: Simulator): Student {
  const student = newStudent(hex32().slice(0, 8), { fresh: true });
  student.friend = true;
  simulator.world.students.set(student.userId, student);
  return student;
}

/** Sends events to a bot as LINE does. @returns the HTTP status */
export async function deliver(origin: string, secret: string, ...events: object[]): Promise<number> {
  const body = JSON.stringify({ destination: "U8e742f61d673b39c7fff3cecb7536ef0", events });
  return (await postRaw(origin, body, signatureOf(secret, body))).status;
}

export function signatureOf(secret: string, body: string): string {
  return createHmac("sha256", secret).update(body).digest("base64");
}

export function postRaw(origin: string, body: string, signature?: string): Promise<Response> {
  const headers = { "content-type": "application/json", ...(signature && { "x-line-signature": signature }) };
  return fetch(`${origin}/line/webhook`, { method: "POST", headers, body });
}

/** What the bot said to a student, one text per message. */
export function saidTo({ entries }: Student): string[] {
  return entries
    .filter(({ from }) => from === "bot")
    .map(({ message }) => String(message.altText ?? message.text));
}

/** Data of the newest offered button of that name. */
export function buttonData({ entries }: Student, button: string): string {
  const shown = entries.map(({ message }) => JSON.stringify(message)).reverse();
  const data = shown.map((json) => new RegExp(`v1\\|[^|"]+\\|${button}(?=")`).exec(json)?.[0]).find(Boolean);
  if (!data) throw new Error(`no button ${button} was offered`);
  return data;
}
