import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { startSimulator } from "../../../simulator/server.ts";

/** What the service says to a call; undefined leaves it to the next of `answers`. */
type Respond = (call: Received) => { status?: number; body: unknown; cookie?: string } | undefined;
type Received = { path: string; headers: IncomingHttpHeaders; body: string };

/** A service that notes what reaches it and answers as told. */
async function startReceiver() {
  const received: Received[] = [];
  const bytes: Buffer[] = [];
  const talk: { respond?: Respond } = {};
  const answers: number[] = [];
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    bytes.push(Buffer.concat(chunks));
    const call = {
      path: req.url ?? "",
      headers: req.headers,
      body: Buffer.concat(chunks).toString("utf8"),
    };
    received.push(call);
    const said = talk.respond?.(call);
    if (said?.cookie) res.setHeader("set-cookie", said.cookie);
    res
      .writeHead(said ? (said.status ?? 200) : (answers.shift() ?? 200))
      .end(JSON.stringify(said?.body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => new Promise((resolve) => server.close(resolve));
  return { url, received, bytes, answers, talk, close };
}

/** A simulator on a free port with a receiver for service, and short ways to talk to it. */
export async function startPair(wishes: Parameters<typeof startSimulator>[0] = {}) {
  const service = await startReceiver();
  const simulator = await startSimulator({ SIMULATOR_PORT: 0, SERVICE_URL: service.url, ...wishes });
  const { LINE_CHANNEL_ACCESS_TOKEN: token } = simulator.world.settings;

  const call = (
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
    method = body === undefined ? "GET" : "POST",
  ) =>
    fetch(simulator.url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });

  const [student] = simulator.world.students.values();
  if (!student) throw new Error("a world without students");
  const does = async (deed: unknown) => (await call(`/sim/users/${student.userId}/events`, deed)).json();
  /** The newest webhook's first event. */
  const lastEvent = () => JSON.parse(service.received.at(-1)?.body ?? "{}").events[0];
  const close = async () => {
    await simulator.close();
    await service.close();
  };
  return { simulator, service, student, call, does, lastEvent, close };
}

export type Pair = Awaited<ReturnType<typeof startPair>>;
