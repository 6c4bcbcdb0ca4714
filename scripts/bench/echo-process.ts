import type { AddressInfo } from "node:net";
import { messagingApi, middleware, type webhook } from "@line/bot-sdk";
import express from "express";

/** The echo bot of LINE's own example: no state, one reply per text, the same words back. */
const { CHANNEL_SECRET: channelSecret = "", LINE_URL: baseURL = "" } = process.env;
const client = new messagingApi.MessagingApiClient({ channelAccessToken: "bench", baseURL });
const app = express();

app.post("/line/webhook", middleware({ channelSecret }), async (req, res) => {
  await Promise.all((req.body as webhook.CallbackRequest).events.map(answer));
  res.json({});
});

async function answer(event: webhook.Event): Promise<void> {
  if (!("replyToken" in event) || !event.replyToken) return;
  const text = event.type === "message" && event.message.type === "text" ? event.message.text : event.type;
  await client.replyMessage({ replyToken: event.replyToken, messages: [{ type: "text", text }] });
}

const server = app.listen(0, "127.0.0.1", () =>
  process.send?.({ port: (server.address() as AddressInfo).port }),
);
process.on("message", () => process.send?.({ cpu: process.cpuUsage(), phases: {} }));
process.on("disconnect", () => process.exit());
