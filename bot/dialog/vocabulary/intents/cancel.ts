import { asks, type Meaning, means } from "../meaning.ts";
import { withdrawWords } from "../sent-words.ts";

export const withdraw: Meaning = means({ type: "withdrawAsked" }, ...withdrawWords);

export const cancelSent: Meaning = asks(
  "cancelSent",
  "送出後",
  "已送出",
  "送出去",
  "可以取消",
  "能取消",
  "取消掛失",
  "can i cancel",
);

export const cancel: Meaning = means(
  { type: "cancelAsked" },
  "取消",
  "不辦了",
  "放棄",
  "不想辦",
  "不申請了",
  "cancel",
  "quit",
  "stop",
  "never mind",
);
