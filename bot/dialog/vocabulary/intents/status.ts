import { type Meaning, means } from "../meaning.ts";

export const paidOrAwaited: Meaning = means(
  { type: "statusAsked" },
  ...[
    "繳了",
    "已經繳",
    "繳過",
    "付過",
    "付完",
    "拿卡",
    "領卡",
    "拿到卡",
    ...[
      "卡還沒到",
      "卡片還沒到",
      "卡還沒來",
      "卡片還沒來",
      "新卡還沒",
      "沒收到卡",
      "沒收到新卡",
      "沒拿到新卡",
    ],
    ...["card has not arrived", "card hasnt arrived", "card did not arrive", "card didnt arrive"],
    ...["not received my card", "not got my card", "where is my card", "where is my new card"],
    "already paid",
    "i paid",
    "i have paid",
  ],
);

export const status: Meaning = means(
  { type: "statusAsked" },
  ...["進度", "查詢", "查進度", "狀態", "辦到哪", "好了嗎", "好了沒", "我的申請"],
  ...["status", "progress", "my case", "my cases", "my application"],
);
