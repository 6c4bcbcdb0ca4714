import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Request, RequestHandler, Response } from "express";
import type { Fault } from "../faults.ts";
import type { World } from "../world.ts";
import { type Answer, lineError } from "./answer.ts";

type Work = (req: Request) => Answer | Promise<Answer>;

/** The raw bytes that came in; an absent body is empty. */
export const bytesOf = (req: Request): Buffer => (Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0));

/** Makes an Express handler of `work`: request id, faults by `name`, and a line in the log. */
export function endpoint(world: World, name: string, work: Work): RequestHandler {
  return async (req, res) => {
    const started = performance.now();
    const requestId = randomUUID();
    const fault = world.faults.take(name);
    const real = !fault || fault.applied || fault.answer === "normal" ? await work(req) : undefined;
    if (fault?.delayMs) await sleep(fault.delayMs);
    const answer = fault ? spoiled(fault, real) : real;
    const shown = String(answer?.body ?? "connection reset");
    world.log.add({
      at: new Date(world.clock.now()).toISOString(),
      direction: "in",
      name,
      method: req.method,
      path: req.originalUrl,
      status: answer?.status ?? "reset",
      requestId,
      request: req.is("image/*") ? `(${bytesOf(req).length} bytes)` : bytesOf(req).toString("utf8"),
      response: answer?.type?.startsWith("image/") ? "(image)" : shown,
      ms: Math.round(performance.now() - started),
    });
    if (answer) send(res, answer, requestId);
    else req.socket.destroy();
  };
}

function send(res: Response, answer: Answer, requestId: string) {
  res.status(answer.status).set({ "x-line-request-id": requestId, ...answer.headers });
  res.set("content-type", answer.type ?? "application/json;charset=UTF-8").end(answer.body);
}

function spoiled(fault: Fault, real: Answer | undefined): Answer | undefined {
  switch (fault.answer) {
    case "normal":
      return real;
    case "reset":
      return undefined;
    case "error":
      return lineError(500, "Internal server error");
    case "rate":
      return lineError(429, "The API rate limit has been exceeded. Try again later.");
    case "monthly":
      return lineError(429, "You have reached your monthly limit.");
    case "html":
      return { status: 502, type: "text/html", body: "<html><body><h1>502 Bad Gateway</h1></body></html>" };
    case "truncated":
      return { status: 200, body: String(real?.body ?? '{"returnCode":"0000"}').slice(0, -8) };
    case "code":
      return {
        status: 200,
        body: JSON.stringify({ returnCode: fault.code ?? "9000", returnMessage: "Injected." }),
      };
  }
}
