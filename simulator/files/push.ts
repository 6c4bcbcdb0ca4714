import { clockTime, compact } from "../collection/days.ts";
import type { Payment } from "../collection/payment.ts";
import { BANK_BRANCH } from "./bank-file.ts";
import { big5 } from "./line.ts";

const PAYEE = "一卡通票證股份有限公司";

/** What Bank of Taiwan pushes for one transfer: the file's name, then its line of twelve fields, in Big5. docs/formats.md §3. */
export function pushBody({
  receiptId,
  virtualAccount,
  amount,
  paidAt,
  bookedOn,
  remark = "",
}: Payment): Buffer {
  const date = compact(paidAt);
  const time = clockTime(paidAt);
  const fields = [
    "",
    date,
    time,
    virtualAccount,
    amount,
    virtualAccount.slice(0, 6),
    remark.replaceAll(",", " "),
    PAYEE,
    "",
    "ATM",
    compact(bookedOn),
    BANK_BRANCH,
  ];
  return big5(`BOT${date}${time}${receiptId.slice(-8)}.txt\r\n${fields.join(",")}\r\n`);
}
