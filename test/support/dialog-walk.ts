import { randomBytes } from "node:crypto";
import type { messagingApi } from "@line/bot-sdk";
import fc from "fast-check";
import { type DialogState, dialogStates } from "#bot/dialog/conversation.ts";
import { otherCards } from "#bot/dialog/other-card.ts";
import { parsePostback } from "#bot/dialog/postback.ts";
import { answers, intents } from "#bot/dialog/vocabulary.ts";
import { buildAnswer } from "#bot/messages/build-answer.ts";
import { testSettings } from "#test/factories/deps.ts";
import { refuseMessages } from "../../simulator/limits/messages.ts";
import { aCaseView, standing } from "../bot/messages/samples.ts";
import { DialogWorld, reference } from "./dialog-world.ts";

/** What a student, her page, her school or time may do. */
export type Act =
  | { act: "tap"; which: number }
  | { act: "tapOld"; which: number }
  | { act: "tapForeign"; data: string }
  | { act: "type"; text: string }
  | { act: "send"; type: string }
  | { act: "page"; what: "begin" | "submit" | "throwAway" }
  | { act: "case"; which: number }
  | { act: "wait"; hours: number }
  | { act: "deploy"; version: number; state: string }
  | { act: "loseRow" }
  | { act: "giveBack" };

const rows = [...otherCards, ...intents, ...Object.values(answers).flat()];
const words = [...new Set(rows.flatMap((row) => row.words))];
const nonsense = [
  "⁇",
  "{",
  "<b>x</b>",
  "\u200b\u202e",
  "🙏🙏",
  "v1|-|apply",
  "A123456789",
  "嗯哼".repeat(2500),
  "",
];

/** Mostly what she is offered, often what she says, seldom what happens around her. */
export const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ act: fc.constant("tap" as const), which: fc.nat(99) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("tapOld" as const), which: fc.nat(9_999) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant("tapForeign" as const),
      data: fc.constantFrom("v0|-|apply", "v1|zzz|agree", "x", "v1|-|cancelYes"),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ act: fc.constant("type" as const), text: fc.constantFrom(...words, ...nonsense) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant("send" as const),
      type: fc.constantFrom("sticker", "image", "video", "audio", "file", "location", "unheardOf"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant("page" as const),
      what: fc.constantFrom("begin" as const, "submit" as const, "throwAway" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("case" as const), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("wait" as const), hours: fc.constantFrom(1, 50) }) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.record({
        act: fc.constant("deploy" as const),
        version: fc.constantFrom(0, 1, 3),
        state: fc.constantFrom("goneState", ...dialogStates),
      }),
      fc.constant({ act: "loseRow" as const }),
    ),
  },
  { weight: 1, arbitrary: fc.constant({ act: "giveBack" as const }) },
);

const caseStates = [
  [],
  [aCaseView()],
  [aCaseView({ schoolCollects: true, bill: null })],
  [aCaseView({ review: "RETURNED", returnReasons: ["PHOTO"], bill: null, progress: "PROCESSING" })],
  [aCaseView({ progress: "CLOSED", status: { ...standing, next: null }, bill: null })],
  [aCaseView({ progress: "LAPSED", bill: null }), aCaseView(), aCaseView({ category: "REISSUE" })],
];

/** A student in the real dialog. Every step is checked against the rules that no step may break. */
export class Walker {
  readonly world = new DialogWorld();
  /** `state event` of everything that was done. */
  readonly seen = new Set<string>();
  private buttons: string[] = [];
  private readonly shown: string[] = [];

  get state(): DialogState {
    return this.world.work.conversation?.state ?? "idle";
  }

  /** @throws Error that says which rule was broken */
  async step(act: Act): Promise<void> {
    this.seen.add(`${this.state} ${act.act}`);
    switch (act.act) {
      case "tap":
        return this.tap(this.buttons[act.which % Math.max(1, this.buttons.length)]);
      case "tapOld":
        return this.tap(this.shown[act.which % Math.max(1, this.shown.length)]);
      case "tapForeign":
        return this.tap(act.data);
      case "type":
        return this.say({ type: "message", message: { type: "text", id: "1", text: act.text } });
      case "send":
        return this.say({ type: "message", message: { type: act.type, id: "1" } });
      case "page":
        return this.page(act.what);
      case "case":
        this.world.cases = caseStates[act.which]!;
        return;
      case "wait":
        return this.world.pass(act.hours * 3_600_000);
      case "deploy":
        return this.deploy(act.version, act.state);
      case "loseRow":
        this.world.work.conversation = undefined;
        return;
      case "giveBack":
        return this.world.giveBack();
    }
  }

  private page(what: "begin" | "submit" | "throwAway"): void {
    const { world } = this;
    if (what === "begin" && !world.form)
      world.form = { consent: { noticeVersion: reference.versions["zh-TW"], accepted: true } } as never;
    if (what === "submit" && world.form?.category) world.cases = [aCaseView(), ...world.cases].slice(0, 4);
    if (what !== "begin") world.form = undefined;
  }

  private deploy(version: number, state: string): void {
    const { conversation } = this.world.work;
    if (conversation)
      this.world.work.conversation = { ...conversation, version, state: state as DialogState };
  }

  private tap(data: string | undefined): Promise<void> {
    return data === undefined
      ? this.say({ type: "message", message: { type: "text", id: "1", text: "你好" } })
      : this.say({ type: "postback", postback: { data } });
  }

  private async say(event: { type: string; [key: string]: unknown }): Promise<void> {
    const waits = this.world.waiting;
    const answer = await this.world.hear(event);
    if (!answer) return this.hold(waits, "no answer");
    const messages = buildAnswer(answer, { liffUrl: testSettings.liffUrl, notices: reference.notices });
    const refused = refuseMessages(messages);
    this.hold(!refused, `LINE refuses: ${JSON.stringify(refused)}`);
    const text = JSON.stringify(messages);
    this.hold(!/undefined|NaN|\[object|系統剛剛|went wrong/.test(text), `broken or sorry: ${text}`);
    this.hold((messages.at(-1)?.quickReply?.items?.length ?? 0) >= 2, "no way on");
    this.buttons = buttonsIn(messages);
    const isDead = (data: string) => parsePostback(data, answer.conversationId).type === "oldButtonTapped";
    const dead = this.buttons.filter(isDead);
    this.hold(dead.length === 0, `buttons that lead nowhere: ${dead.join(" ")}`);
    this.shown.push(...this.buttons);
    if (this.shown.length > 5_000) this.shown.splice(0, 2_500);
  }

  private hold(holds: boolean, rule: string): void {
    if (!holds) throw new Error(`${rule} in ${this.state}`);
  }
}

/** Data of every postback that is offered. */
function buttonsIn(messages: messagingApi.Message[]): string[] {
  return [...JSON.stringify(messages).matchAll(/"data":"([^"]+)"/g)].map(([, data]) => data!);
}

/** A seed for a walk that nobody asked to repeat. */
export const someSeed = () => randomBytes(4).readInt32LE();
