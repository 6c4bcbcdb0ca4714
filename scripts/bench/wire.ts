import { connect, type Socket } from "node:net";

/**
 * One keep-alive connection to a bot, with as little work per request as a load driver can do with: LINE has machines of its own,
 * and whatever the driver used of this one would be missing for the bots.
 */
export interface Wire {
  /** @returns the HTTP status */
  post(path: string, headers: Record<string, string>, body: string): Promise<number>;
  close(): void;
}

export async function openWire(origin: string): Promise<Wire> {
  const { hostname, port, host } = new URL(origin);
  const socket: Socket = connect(Number(port), hostname).setNoDelay(true);
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  let received = "";
  let waiting: { resolve: (status: number) => void; reject: (error: Error) => void } | undefined;
  const fail = (error: Error) => waiting?.reject(error);
  socket.on("error", fail).on("close", () => fail(new Error("the bot closed the connection")));
  socket.setEncoding("latin1").on("data", (chunk: string) => {
    received += chunk;
    const status = completeAnswer(received);
    if (!status || !waiting) return;
    received = "";
    waiting.resolve(status);
  });
  return {
    post(path, headers, body) {
      const lines = Object.entries({ host, "content-length": String(Buffer.byteLength(body)), ...headers });
      const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(`POST ${path} HTTP/1.1\r\n${head}\r\n${body}`);
      });
    },
    close: () => socket.destroy(),
  };
}

/** The status once head and body are there; both bots say how long their body is. */
function completeAnswer(received: string): number | undefined {
  const end = received.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const length = Number(/content-length: *(\d+)/i.exec(received.slice(0, end))?.[1] ?? 0);
  return received.length >= end + 4 + length ? Number(received.slice(9, 12)) : undefined;
}
