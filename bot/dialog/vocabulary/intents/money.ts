import { asks, type Meaning, means } from "../meaning.ts";

export const surplus: Meaning = asks(
  "surplus",
  ...["多繳", "重複繳", "重覆繳", "繳兩次", "繳了兩次", "繳二次", "繳了二次", "付兩次", "付了兩次", "重複付"],
  ...[
    "繳太多",
    "多付",
    "溢繳",
    "paid twice",
    "paid two times",
    "paid too much",
    "double payment",
    "overpaid",
  ],
);

export const receipt: Meaning = asks("receipt", "收據", "收執聯", "繳費證明", "receipt", "proof of payment");

export const otherWays: Meaning = asks(
  "otherWays",
  ...[
    "沒有line",
    "沒line",
    "不用line",
    "不想用line",
    "不能用line",
    "沒有辦法用line",
    "其他繳費",
    "其它繳費",
    "別的方式繳",
  ],
  ...["no line pay", "without line pay", "have line pay", "other ways to pay", "another way to pay"],
);

export const unpaid: Meaning = asks(
  "unpaid",
  "沒繳",
  "不繳",
  "忘記繳",
  "逾期",
  "期限",
  "deadline",
  "not pay",
);

export const bill: Meaning = means(
  { type: "billAsked" },
  ...[
    "繳費",
    "付款",
    "付錢",
    "帳單",
    "條碼",
    "補印",
    "轉帳帳號",
    "繳錢",
    "怎麼繳",
    "atm",
    "超商",
    "711",
    "7eleven",
    "全家",
    "萊爾富",
    "匯款帳號",
  ],
  ...["pay", "payment", "bill", "barcode", "barcodes", "line pay", "linepay"],
);

export const fees: Meaning = means(
  { type: "feesAsked" },
  "費用",
  "多少錢",
  "手續費",
  "價格",
  "價錢",
  "工本費",
  "幾元",
  "fee",
  "fees",
  "price",
  "cost",
  "how much",
);
