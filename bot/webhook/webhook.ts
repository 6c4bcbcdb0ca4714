import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { validateSignature } from "@line/bot-sdk";
import { type ErrorCode, errorCatalogue } from "#domain/errors.ts";
import type { Arrival } from "../inbox/types.ts";
import { arrivalsOf } from "./arrivals.ts";
import { readBody } from "./read-body.ts";

const LIMIT = 1024 * 1024;

interface Options {
  channelSecret: string;
  now: () => Date;
  /** Resolves once the events are stored. */
  accept: (arrivals: Arrival[]) => Promise<void>;
  onError: (error: unknown) => void;
}

export type WebhookHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Takes LINE's events: 200 only once they are stored, so that LINE sends again whatever was not.
 * 401 for a bad signature, 400 for what is not JSON, 413 over 1 MB, 500 when it could not be stored.
 */
export function webhook({ channelSecret, now, accept, onError }: Options): WebhookHandler {
  return async (request, response) => {
    try {
      const body = await readBody(request, LIMIT);
      if (!body) return refuse(response, "payload_too_large");
      const signature = request.headers["x-line-signature"];
      if (typeof signature !== "string" || !validateSignature(body, channelSecret, signature))
        return refuse(response, "bad_signature");
      const arrivals = arrivalsOf(body, now());
      if (!arrivals) return refuse(response, "bad_request");
      if (arrivals.length > 0) await accept(arrivals);
      answer(response, 200, "{}");
    } catch (error) {
      onError(error);
      if (!response.headersSent) refuse(response, "internal");
    }
  };
}

function refuse(response: ServerResponse, code: ErrorCode): void {
  const { status, zh } = errorCatalogue[code];
  // What was not read of a body that is too long must not be taken for the next request.
  if (status === 413) response.setHeader("connection", "close");
  answer(response, status, JSON.stringify({ error: { code, message: zh, requestId: randomUUID() } }));
}

function answer(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
  });
  response.end(body);
}
