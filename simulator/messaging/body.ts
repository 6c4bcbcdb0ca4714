import type { Request } from "express";
import { type Answer, lineError } from "../http/answer.ts";
import { bytesOf } from "../http/endpoint.ts";
import { isObject, type Obj } from "../limits/issues.ts";

/** Wraps work on a JSON object body with LINE's answers to a wrong type or broken JSON. */
export function withJson(work: (body: Obj, req: Request) => Answer): (req: Request) => Answer {
  return (req) => {
    const type = req.headers["content-type"] ?? "";
    if (!/^application\/json\b/i.test(type))
      return lineError(415, `The content type, ${type || "null"}, is not supported`);
    const body = parse(bytesOf(req).toString("utf8"));
    if (isObject(body)) return work(body, req);
    return lineError(400, "The request body could not be parsed as JSON (line: 1, column: 1)");
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
