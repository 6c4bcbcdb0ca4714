import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Answers every reply as LINE does and hands its body to whoever waits for that reply token. */
export interface LineStandIn {
  url: string;
  /** Resolves with the body of the reply that uses the token. */
  reply(replyToken: string): Promise<string>;
  /** Replies whose token nobody waits for: a second answer to one event. */
  readonly strays: number;
  /** Pushes, which a dialog never needs. */
  readonly pushes: number;
  close(): Promise<void>;
}

const ANSWER = JSON.stringify({ sentMessages: [{ id: "461230966842064897", quoteToken: "q3Plxr4AgKd" }] });
const HEADERS = {
  "content-type": "application/json",
  "content-length": ANSWER.length,
  "x-line-request-id": "bench",
};

export async function startLineStandIn(): Promise<LineStandIn> {
  const waiting = new Map<string, (body: string) => void>();
  const counts = { strays: 0, pushes: 0 };
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    response.writeHead(200, HEADERS);
    response.end(ANSWER);
    if (request.url === "/v2/bot/message/push") counts.pushes++;
    const token = /"replyToken":"([^"]+)"/.exec(body)?.[1] ?? "";
    const resolve = waiting.get(token);
    if (!resolve) {
      counts.strays++;
      return;
    }
    waiting.delete(token);
    resolve(body);
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    reply: (token) => new Promise((resolve) => waiting.set(token, resolve)),
    get strays() {
      return counts.strays;
    },
    get pushes() {
      return counts.pushes;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => resolve(Buffer.concat(chunks).toString()));
    request.on("error", reject);
  });
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
  );
}
