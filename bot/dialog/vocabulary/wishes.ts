import { exactly, type Meaning, means, wish } from "./meaning.ts";

/** What is meant for the bot while she waits for a person: the whole message, without its polite beginning. */
export const wishes: readonly Meaning[] = [
  exactly(
    { type: "botAsked" },
    ...["機器人", "回到機器人", "返回機器人", "結束真人客服", "取消真人客服", "繼續"],
    ...["不等了", "不用等了", "取消等候", "停止等候"],
    ...["continue", "go on", "back to bot", "back to the bot", "bot", "stop waiting"],
  ),
  exactly({ type: "cancelAsked" }, "取消", "我要取消", "算了", "cancel", "stop", "never mind"),
  wish(
    "applyAsked",
    "申請",
    "掛失",
    "補發",
    "補辦",
    "補卡",
    "申請掛失",
    "掛失補發",
    "補辦新卡",
    "apply",
    "report",
  ),
  wish("restartAsked", "重新開始", "重新申請", "restart", "start over"),
  exactly({ type: "statusAsked" }, "進度", "查進度", "查詢進度", "status", "progress"),
  exactly({ type: "billAsked" }, "繳費", "付款", "繳費單", "帳單", "pay", "bill"),
  exactly({ type: "feesAsked" }, "費用", "多少錢", "fee", "fees", "how much"),
  exactly({ type: "helpAsked" }, "說明", "help"),
  exactly({ type: "faqAsked" }, "常見問題", "faq"),
];

/** Words that name the bot: she wants to talk to it again. */
export const namesBot: readonly Meaning[] = [means({ type: "botAsked" }, "機器人", "back to the bot")];
