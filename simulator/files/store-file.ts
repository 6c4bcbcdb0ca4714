import { type Chain, chains } from "../collection/chains.ts";
import { compact } from "../collection/days.ts";
import type { Payment } from "../collection/payment.ts";
import type { Draft } from "./collector-file.ts";
import { type Field, line } from "./line.ts";

const WIDTH = 120;
const COMPANY = "63E";

/**
 * A chain's detail file of one day of its books: header 1, details 2, trailer 3. Offsets: docs/formats.md §3.
 * @param day YYYY-MM-DD in Taipei
 */
export function storeFile(payments: Payment[], day: string, chain: Chain): Draft {
  const { agency, file, store } = chains[chain];
  const date = compact(day);
  const who: Field[] = [
    [1, 8, COMPANY],
    [9, 8, agency],
  ];
  const taken = payments.filter((one) => one.chain === chain && one.bookedOn === day);
  const detail = ({ segments: [first = "", second = "", third = ""] = [], paidAt }: Payment) =>
    line(WIDTH, [
      [0, 1, "2"],
      ...who,
      [17, 8, store],
      [44, 8, date],
      [52, 8, compact(paidAt)],
      [60, 9, first],
      [69, 20, second],
      [89, 15, third],
    ]);
  return {
    name: `${file}.${date}`,
    head: [line(WIDTH, [[0, 1, "1"], ...who, [21, 8, date]])],
    details: taken.map((payment) => ({ line: detail(payment), amount: payment.amount })),
    trailer: (total, count) => line(WIDTH, [[0, 1, "3"], ...who, [28, 14, total], [44, 10, count]]),
  };
}
