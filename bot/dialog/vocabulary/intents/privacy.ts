import { asks, type Meaning, means } from "../meaning.ts";

export const myData: Meaning = asks(
  "myData",
  ...["我的資料", "刪除資料", "刪資料", "刪掉資料", "刪除個資", "刪個資", "刪除帳號", "存了什麼資料"],
  ...["my data", "delete my data", "delete data", "delete account"],
);

export const dataWithheld: Meaning = means(
  { type: "paperAsked" },
  "不提供",
  "不想給",
  "不給個資",
  "不想提供",
);

export const privacyAsked: Meaning = asks("privacy", "個資", "隱私", "privacy", "personal data");

export const paperRoute: Meaning = means(
  { type: "paperAsked" },
  "紙本",
  "劃撥",
  "郵政劃撥",
  "不提供個資",
  "giro",
  "paper",
);
