import { type Meaning, means } from "../meaning.ts";

export const faq: Meaning = means({ type: "faqAsked" }, "常見問題", "faq", "q&a", "questions");

export const help: Meaning = means(
  { type: "helpAsked" },
  ...[
    "說明",
    "幫助",
    "幫忙",
    "幫我",
    "怎麼辦",
    "怎麼用",
    "教學",
    "問題",
    "選單",
    "功能",
    "不會用",
    "看不懂",
    "不知道",
    "你是誰",
    "你會什麼",
    "who are you",
  ],
  ...["help", "menu", "how does this work", "what can you do"],
);
