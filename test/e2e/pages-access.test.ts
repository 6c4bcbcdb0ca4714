import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as english from "../../liff/texts/english.ts";
import { zhTwFormEnd } from "../../liff/texts/form-end/zh-tw.ts";
import { zhTwLater } from "../../liff/texts/later/zh-tw.ts";
import { zhTw } from "../../liff/texts/zh-tw.ts";
import { type LineWorld, startLineWorld } from "./line-world.ts";
import type { PhoneOptions } from "./student-phone.ts";
import { Tour } from "./tour.ts";

let world: LineWorld;

beforeAll(async () => {
  world = await startLineWorld();
});

afterAll(async () => {
  await world?.close();
});

const chinese = { language: "zh-TW", texts: { ...zhTw, ...zhTwLater, ...zhTwFormEnd } } as const;
const inEnglish = {
  language: "en",
  texts: { ...english.en, ...english.enLater, ...english.enFormEnd },
} as const;
type Words = typeof chinese | typeof inEnglish;

const variants: [name: string, options: PhoneOptions, words: Words][] = [
  ["zh-375", {}, chinese],
  ["en-320-dark", { width: 320, height: 568, dark: true }, inEnglish],
];

describe.concurrent.each(variants)("every page and state (%s)", (name, options, words) => {
  it("is accessible by axe, fits the screen and says nothing in the console", {
    timeout: 400_000,
  }, async () => {
    const phone = await world.phone(options);
    const tour = new Tour({ phone, world, name, ...words });
    await tour.run();
    expect(tour.findings).toEqual([]);
    expect(phone.complaints).toEqual([]);
  });
});
