import { randomUUID } from "node:crypto";
import type { Answer } from "../http/answer.ts";

const MARK = `id-${randomUUID()}-`;
const MARKED = new RegExp(`"${MARK}(\\d{19})"`, "g");

/** A 19-digit id that `payAnswer` writes as a bare number, which JSON.stringify cannot. */
export const bareId = (id: string) => MARK + id;

/** LINE Pay's envelope: HTTP 200 whatever the returnCode. */
export function payAnswer(returnCode: string, returnMessage: string, extras: object = {}): Answer {
  const text = JSON.stringify({ returnCode, returnMessage, ...extras }).replace(MARKED, "$1");
  return { status: 200, type: "application/json;charset=UTF-8", body: text };
}

export const success = (info?: unknown) => payAnswer("0000", "Success.", info === undefined ? {} : { info });
