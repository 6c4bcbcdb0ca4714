import { type Meaning, means } from "../meaning.ts";

export const restart: Meaning = means(
  { type: "restartAsked" },
  "重新開始",
  "重來",
  "重新申請",
  "從頭",
  "重辦",
  "restart",
  "start over",
  "start again",
);

export const back: Meaning = means(
  { type: "wentBack" },
  "上一步",
  "上一頁",
  "返回",
  "回上一步",
  "退回",
  "回去",
  "往回",
  "back",
  "go back",
  "previous",
  "undo",
);

export const edit: Meaning = means(
  { type: "editAsked" },
  ...[
    "修改",
    "更改",
    "改資料",
    "打錯",
    "填錯",
    "選錯",
    "按錯",
    "改學校",
    "改學號",
    "改照片",
    "改電話",
    "改選",
  ],
  ...["改成補", "改成退", "改成只掛", "改成掛失", "改辦", "辦錯", "類別錯", "項目錯"],
  ...["change", "edit", "correct", "mistake", "wrong"],
);
