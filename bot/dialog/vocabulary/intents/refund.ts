import { asks, type Meaning } from "../meaning.ts";
import { otherRefundWords } from "../sent-words.ts";

export const refundTrouble: Meaning = asks(
  "refundBack",
  ...["退費沒收到", "退費沒有收到", "沒收到退費", "沒有收到退費", "還沒收到退費", "退費還沒收到"],
  ...["退款沒收到", "沒收到退款", "沒收到支票", "支票沒收到", "支票退回", "支票被退", "支票過期"],
  ...[
    "退費退回",
    "退費被退",
    "退款退回",
    "退款被退",
    "帳戶結清",
    "帳戶已結清",
    "帳號結清",
    "帳戶關了",
    "搬家",
  ],
  ...["refund has not arrived", "refund not arrived", "refund hasnt arrived", "not received my refund"],
  ...["refund came back", "refund was returned", "cheque came back", "cheque was returned", "no refund yet"],
  ...["account is closed", "account was closed", "closed my account"],
  ...otherRefundWords,
);

export const otherAccount: Meaning = asks(
  "otherAccount",
  "別人的帳戶",
  "別人帳戶",
  "媽媽的帳戶",
  "another account",
  "other account",
);

export const chequeWhen: Meaning = asks(
  "refundWhen",
  "支票什麼時候",
  "支票多久",
  "支票何時",
  "支票寄",
  "退費什麼時候",
  "退費多久",
  "退款多久",
);

export const refundWhen: Meaning = asks(
  "refundWhen",
  "錢什麼時候退",
  "什麼時候退",
  "多久退",
  "when is my refund",
  "when will i get my refund",
);

export const refundAsked: Meaning = asks(
  "refund",
  "支票",
  "cheque",
  "怎麼退",
  "退費",
  "退錢",
  "退款",
  "refund",
);

export const balance: Meaning = asks("balance", "餘額", "裡面的錢", "卡裡的錢", "balance");
