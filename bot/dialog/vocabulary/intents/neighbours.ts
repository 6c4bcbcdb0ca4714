import { type Meaning, means } from "../meaning.ts";

export const ordinaryCard: Meaning = means(
  { type: "neighbourAsked", neighbour: "ordinaryCard" },
  "普通卡",
  "記名",
  "一般卡",
  "ordinary card",
);

export const transactions: Meaning = means(
  { type: "neighbourAsked", neighbour: "transactions" },
  "交易紀錄",
  "交易記錄",
  "消費紀錄",
  "消費明細",
  "transactions",
);

export const branches: Meaning = means(
  { type: "neighbourAsked", neighbour: "branches" },
  "服務據點",
  "服務中心",
  "門市",
  "service points",
  "branches",
);

export const topUp: Meaning = means(
  { type: "neighbourAsked", neighbour: "generalFaq" },
  "加值",
  "儲值",
  "top up",
);

export const carbon: Meaning = means(
  { type: "neighbourAsked", neighbour: "carbon" },
  "減碳",
  "碳足跡",
  "carbon",
);

export const others: Meaning = means(
  { type: "neighbourAsked" },
  "其它服務",
  "其他服務",
  "官網",
  "other services",
  "website",
);
