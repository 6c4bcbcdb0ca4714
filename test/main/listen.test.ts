import { once } from "node:events";
import { Agent, type RequestListener, request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { freePort } from "#adapters/embedded-postgres/free-port.ts";
import { listen } from "../../main/listen.ts";

async function served(handler: RequestListener) {
  const PORT = await freePort();
  return { PORT, close: await listen(handler, { PORT, HOST: "127.0.0.1" }) };
}

it("is not held up by a connection that has asked nothing", async () => {
  const { PORT, close } = await served((_req, res) => res.end());
  const silent = connect(PORT, "127.0.0.1");
  await once(silent, "connect");
  const cut = once(silent, "close");
  await close();
  await cut;
});

it("finishes the request under way, and keeps its connection no longer", async () => {
  let answer: (() => void) | undefined;
  const { PORT, close } = await served((_req, res) => {
    answer = () => res.end("whole");
  });
  const agent = new Agent({ keepAlive: true });
  const sent = request({ port: PORT, host: "127.0.0.1", agent }).end();
  await expect.poll(() => answer).toBeDefined();
  const closed = close();
  answer?.();
  const [response] = await once(sent, "response");
  expect(await text(response)).toBe("whole");
  await closed;
  agent.destroy();
});
