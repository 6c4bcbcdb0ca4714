import { createHmac, randomBytes } from "node:crypto";
import type { LineStandIn } from "./line-stand-in.ts";
import { eventOf, walk } from "./walk.ts";
import { openWire, type Wire } from "./wire.ts";

export interface Load {
  /** Where the bot listens. */
  origin: string;
  secret: string;
  line: LineStandIn;
  students: number;
  /** Turns of all students together. */
  turns: number;
  /** Wait for the reply before the next turn; else only for the 200. */
  whole: boolean;
}

export interface Outcome {
  turns: number;
  seconds: number;
  /** Sorted. From sending the event until its 200 was back, in ms. */
  acks: number[];
  /** Sorted. From sending the event until the reply reached LINE, in ms. */
  replies: number[];
  /** Events that were refused or not answered within the time limit. */
  lost: number;
}

const PATIENCE_MS = 20_000;

/** Lets so many students walk through the dialog at once, each sending her next event when the last one is answered. */
export async function drive(load: Load): Promise<Outcome> {
  const wires = await Promise.all(Array.from({ length: load.students }, () => openWire(load.origin)));
  const outcome: Outcome = { turns: 0, seconds: 0, acks: [], replies: [], lost: 0 };
  const each = Math.ceil(load.turns / load.students);
  const started = performance.now();
  await Promise.all(wires.map((wire, index) => student(load, wire, outcome, each, index)));
  outcome.seconds = (performance.now() - started) / 1000;
  outcome.acks.sort((a, b) => a - b);
  outcome.replies.sort((a, b) => a - b);
  for (const wire of wires) wire.close();
  return outcome;
}

async function student(
  load: Load,
  wire: Wire,
  outcome: Outcome,
  turns: number,
  index: number,
): Promise<void> {
  const userId = `U${randomBytes(16).toString("hex")}`;
  let lastAnswer = "";
  const open: Promise<unknown>[] = [];
  for (let turn = 0; turn < turns; turn++) {
    // Students are at different places of the dialog at any one time, as they are in life.
    const event = eventOf(walk[(turn + index) % walk.length]!, lastAnswer);
    const sent = performance.now();
    const replyToken = randomBytes(16).toString("hex");
    const reply = load.line.reply(replyToken).then((body) => {
      lastAnswer = body;
      outcome.replies.push(performance.now() - sent);
    });
    const status = await post(load, wire, { ...event, ...envelope(userId, replyToken) });
    outcome.acks.push(performance.now() - sent);
    outcome.turns++;
    if (status !== 200) outcome.lost++;
    else if (load.whole) await reply.catch(() => undefined);
    else open.push(reply);
  }
  await withPatience(Promise.all(open));
}

function post({ secret }: Load, wire: Wire, event: object): Promise<number> {
  const body = JSON.stringify({ destination: "U0123456789abcdef0123456789abcdef", events: [event] });
  const signature = createHmac("sha256", secret).update(body).digest("base64");
  const headers = { "content-type": "application/json; charset=utf-8", "x-line-signature": signature };
  return wire.post("/line/webhook", headers, body);
}

function envelope(userId: string, replyToken: string): object {
  return {
    webhookEventId: `01${randomBytes(12).toString("hex").toUpperCase()}`,
    deliveryContext: { isRedelivery: false },
    timestamp: Date.now(),
    source: { type: "user", userId },
    replyToken,
    mode: "active",
  };
}

async function withPatience(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([work, limit]);
  clearTimeout(timer);
}
