import { randomUUID } from "node:crypto";
import { Agent, request } from "undici";
import type { z } from "zod";
import { isSuccess } from "#domain/payment/line-pay-codes.ts";
import type { LinePayAnswer } from "#usecases/ports/line-pay.ts";
import { Envelope } from "./answers.ts";
import { parseLossless } from "./lossless-json.ts";
import { sign } from "./sign.ts";

export interface LinePayChannel {
  channelId: string;
  channelSecret: string;
  /** Origin of LINE Pay's API. */
  apiUrl: string;
}

export interface Call<Info> {
  method: "GET" | "POST";
  /** With the version: `/v4/payments/request`. */
  path: string;
  /** The body of a POST, the query of a GET; signed and sent as it is. */
  payload: string;
  timeoutMs: number;
  /** Shape of `info` when the call succeeded; absent where the answer has none. */
  info?: z.ZodType<Info>;
}

const agent = new Agent({ connect: { timeout: 5_000 }, maxResponseSize: 1024 * 1024 });

/** One call to LINE Pay. Whatever is not LINE Pay's own word, well formed, is no answer: the outcome is open. */
export async function call<Info>(channel: LinePayChannel, call: Call<Info>): Promise<LinePayAnswer<Info>> {
  try {
    const { statusCode, body } = await send(channel, call);
    const text = await body.text();
    return statusCode === 200 ? read(text, call) : { kind: "noAnswer", reason: `HTTP ${statusCode}` };
  } catch (error) {
    return { kind: "noAnswer", reason: error instanceof Error ? error.name : "unknown" };
  }
}

function send(channel: LinePayChannel, { method, path, payload, timeoutMs }: Call<unknown>) {
  const nonce = randomUUID();
  const url = channel.apiUrl + path + (method === "GET" && payload ? `?${payload}` : "");
  return request(url, {
    method,
    dispatcher: agent,
    signal: AbortSignal.timeout(timeoutMs),
    body: method === "POST" ? payload : null,
    headers: {
      "content-type": "application/json",
      "x-line-channelid": channel.channelId,
      "x-line-authorization-nonce": nonce,
      "x-line-authorization": sign(channel.channelSecret, path, payload, nonce),
    },
  });
}

function read<Info>(text: string, { info }: Call<Info>): LinePayAnswer<Info> {
  const { returnCode, returnMessage, info: raw } = Envelope.parse(parseLossless(text));
  const parsed = info && isSuccess(returnCode) ? info.parse(raw) : undefined;
  return { kind: "answered", returnCode, returnMessage, info: parsed };
}
