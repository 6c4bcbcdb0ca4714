import { exactly, type Meaning, means } from "../meaning.ts";

export const personAsked: Meaning = means(
  { type: "humanAsked" },
  ...["真人", "客服", "人工", "專人", "打給我", "打電話給我", "有人嗎", "人呢", "人咧", "聯絡學校", "承辦人"],
  ...["human", "agent", "operator", "call me", "real person", "a person"],
);

export const botAsked: Meaning = means(
  { type: "botAsked" },
  ...["機器人", "回到機器人", "返回機器人", "結束真人客服", "back to bot", "back to the bot", "bot"],
);

export const botAlone: Meaning = exactly({ type: "botAsked" }, "繼續", "continue", "go on");
