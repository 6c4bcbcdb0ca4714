import { asks, type Meaning } from "../meaning.ts";

export const childsCase: Meaning = asks(
  "openQuery",
  ...["幫孩子查", "幫我孩子查", "幫小孩查", "幫我小孩查", "幫兒子查", "幫女兒查", "孩子的進度", "小孩的進度"],
  ...["check for my child", "status for my child", "childs application", "childs status"],
);

export const othersCase: Meaning = asks(
  "openQuery",
  ...[
    "用別的帳號",
    "別的帳號申請",
    "換帳號",
    "換手機",
    "換了手機",
    "用學號查",
    "幫同學查",
    "幫別人查",
    "查別的申請",
    "查詢別的",
  ],
  ...["不用登入", "網站申請", "look up", "another line account", "other line account", "new phone"],
);
