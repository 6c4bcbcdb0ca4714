import type { Request } from "express";
import type { Answer } from "../http/answer.ts";
import { bytesOf } from "../http/endpoint.ts";
import type { World } from "../world.ts";
import { payAnswer } from "./envelope.ts";
import { paySignature, sameSignature } from "./signature.ts";

const MAX_INT64 = 9_223_372_036_854_775_807n;

/** What a handler of LINE Pay's API receives: the JSON body (empty for GET) and whether it speaks v4. */
export type PayAsk = { body: unknown; query: URLSearchParams; transactionId: string; v4: boolean };

/** Checks headers, signature over the raw bytes, path id and JSON before the handler runs. */
export function payGate(world: World, work: (ask: PayAsk) => Answer | Promise<Answer>) {
  return (req: Request): Answer | Promise<Answer> => {
    const { pathname, payload } = signedPart(req);
    const refused = refuseSender(world, req, pathname, payload);
    if (refused) return refused;
    const transactionId = String(req.params.transactionId ?? "");
    if (transactionId && !isInt64(transactionId)) return badPathId();
    const body = parse(req.method === "GET" ? "{}" : payload || "{}");
    if (body === undefined) return payAnswer("2102", "JSON data format error.");
    const query = new URLSearchParams(req.method === "GET" ? payload : "");
    return work({ body, query, transactionId, v4: pathname.startsWith("/v4/") });
  };
}

function signedPart(req: Request) {
  const cut = req.originalUrl.indexOf("?");
  const pathname = cut < 0 ? req.originalUrl : req.originalUrl.slice(0, cut);
  const query = cut < 0 ? "" : req.originalUrl.slice(cut + 1);
  return { pathname, payload: req.method === "GET" ? query : bytesOf(req).toString("utf8") };
}

function refuseSender(world: World, req: Request, pathname: string, payload: string): Answer | undefined {
  const { LINE_PAY_CHANNEL_ID: channelId, LINE_PAY_CHANNEL_SECRET: secret } = world.settings;
  const given = req.get("x-line-authorization");
  const nonce = req.get("x-line-authorization-nonce");
  const channel = req.get("x-line-channelid");
  if (!given || !nonce || !channel)
    return payAnswer("1106", "Header information error. A required header is missing.");
  if (channel !== channelId) return payAnswer("1104", "Merchant not found.");
  if (sameSignature(given, paySignature(secret, pathname, payload, nonce))) return undefined;
  return payAnswer("1106", "Header information error. The signature does not match.");
}

const isInt64 = (id: string) => /^\d{1,19}$/.test(id) && BigInt(id) <= MAX_INT64;

function badPathId(): Answer {
  const errorDetailMap = { unrecognizedPathVariable: "transactionId", requiredType: "Number" };
  return payAnswer("2101", "Parameter error.", { errorDetailMap });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
