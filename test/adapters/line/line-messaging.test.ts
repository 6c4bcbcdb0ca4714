import { randomUUID } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLineMessaging, type LineMessagingClient } from "#adapters/line/line-messaging.ts";
import { type Simulator, startSimulator } from "../../../simulator/server.ts";
import { newStudent, type Student } from "../../../simulator/students/student.ts";

const hello = [{ type: "text" as const, text: "您好" }];

describe("against the simulator", () => {
  let simulator: Simulator;
  let line: LineMessagingClient;
  let student: Student;

  beforeEach(async () => {
    simulator = await startSimulator({ SIMULATOR_PORT: 0 });
    student = newStudent("小明", { fresh: true });
    student.friend = true;
    simulator.world.students.set(student.userId, student);
    line = clientOf(simulator.url, simulator.world.settings.LINE_CHANNEL_ACCESS_TOKEN);
  });
  afterEach(async () => {
    await line.close();
    await simulator.close();
  });

  const token = () => simulator.world.replyTokens.issue(student.userId, simulator.world.clock.now());

  it("replies once with a token", async () => {
    const replyToken = token();
    expect(await line.reply(replyToken, hello)).toEqual({ kind: "delivered" });
    expect(await line.reply(replyToken, hello)).toEqual({ kind: "invalidReplyToken" });
    expect(student.entries).toHaveLength(1);
  });

  it("counts a push that LINE had accepted before as delivered", async () => {
    const key = randomUUID();
    expect(await line.push(student.userId, hello, key)).toEqual({ kind: "delivered" });
    expect(await line.push(student.userId, hello, key)).toEqual({ kind: "delivered" });
    expect(student.entries).toHaveLength(1);
  });

  it("tells the month's used-up quota from a wrong message", async () => {
    simulator.world.quota.limit = 0;
    expect(await line.push(student.userId, hello, randomUUID())).toMatchObject({ kind: "quotaUsedUp" });
    const wrong = [{ type: "text" as const, text: "" }];
    const refused = await line.reply(token(), wrong);
    expect(refused).toMatchObject({ kind: "refused" });
    expect("reason" in refused && refused.reason).toContain("messages[0].text");
  });

  it("is refused with a wrong channel access token", async () => {
    const stranger = clientOf(simulator.url, "wrong");
    expect(await stranger.push(student.userId, hello, randomUUID())).toMatchObject({ kind: "refused" });
    await stranger.close();
  });

  it("shows that it is working", async () => {
    await line.showLoading(student.userId, 10);
    expect(student.loadingUntil).toBeGreaterThan(simulator.world.clock.now());
  });

  it("fetches a picture, up to a size", async () => {
    simulator.world.contents.set("100001", { type: "image/jpeg", bytes: Buffer.alloc(300_000, 7) });
    expect(await line.content("100001", 400_000)).toHaveLength(300_000);
    await expect(line.content("100001", 299_999)).rejects.toMatchObject({ code: "photo_too_large" });
    await expect(line.content("404", 10)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("against a LINE in trouble", () => {
  it.each([
    ["a 500", (_req, res) => void res.writeHead(500).end("{}")],
    ["a proxy's 502 page", (_req, res) => void res.writeHead(502).end("<html>bad gateway</html>")],
    [
      "a 429",
      (_req, res) => void res.writeHead(429).end('{"message":"The API rate limit has been exceeded."}'),
    ],
    ["a cut connection", (req) => void req.socket.destroy()],
  ] as [string, RequestListener][])("can try again after %s", async (_name, answer) => {
    const { url, close } = await aServer(answer);
    const line = clientOf(url, "t");
    expect(await line.push("U1", hello, randomUUID())).toMatchObject({ kind: "retryable" });
    expect(await line.reply("token", hello)).toMatchObject({ kind: "retryable" });
    await line.close();
    close();
  });

  it("survives a download that breaks off", async () => {
    const { url, close } = await aServer((_req, res) => {
      res.writeHead(200, { "content-length": "1000" });
      res.write("half");
      setTimeout(() => res.destroy(), 20);
    });
    const line = clientOf(url, "t");
    await expect(line.content("1", 10_000)).rejects.toMatchObject({ code: "outside_unavailable" });
    await line.close();
    close();
  });
});

function clientOf(url: string, channelAccessToken: string): LineMessagingClient {
  return createLineMessaging({ apiUrl: url, dataApiUrl: url, channelAccessToken });
}

async function aServer(answer: RequestListener) {
  const server = createServer((req, res) => {
    req.resume();
    answer(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.closeAllConnections(),
  };
}
