import { exactly, type Meaning, means } from "../meaning.ts";

export const cameBack: Meaning = means({ type: "greeted" }, "回來了", "im back", "i am back");

export const thanks: Meaning = means(
  { type: "thanked" },
  "謝謝",
  "感謝",
  "謝啦",
  "感恩",
  "3q",
  "thanks",
  "thank you",
  "thx",
);

export const greeting: Meaning = means(
  { type: "greeted" },
  "你好",
  "您好",
  "哈囉",
  "嗨",
  "早安",
  "午安",
  "晚安",
  "在嗎",
  "hi",
  "hello",
  "hey",
  "good morning",
);

export const beginning: Meaning = exactly({ type: "greeted" }, "開始", "測試", "start", "test");
