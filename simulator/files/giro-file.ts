import { rocDay } from "../collection/days.ts";
import type { Payment } from "../collection/payment.ts";
import type { Draft } from "./collector-file.ts";
import { line } from "./line.ts";

const WIDTH = 110;
const GIRO_ACCOUNT = "42307808";
const OFFICE = "004596";
const OVER_THE_COUNTER = "0502";

/** The post office's giro file of one day, between a line `H` and a line `T`. Offsets: docs/formats.md §3. */
export function giroFile(payments: Payment[], day: string): Draft {
  const taken = payments.filter((one) => one.channel === "GIRO" && one.bookedOn === day);
  const date = rocDay(day);
  const detail = ({ virtualAccount, amount, paidAt }: Payment, i: number) =>
    line(WIDTH, [
      [0, 8, GIRO_ACCOUNT],
      [8, 7, rocDay(paidAt)],
      [15, 6, OFFICE],
      [21, 4, OVER_THE_COUNTER],
      [25, 7, i + 1],
      [32, 1, "+"],
      [33, 11, amount],
      [51, 16, virtualAccount],
    ]);
  return {
    name: `POST.${date}`,
    head: [
      line(WIDTH, [
        [0, 1, "H"],
        [1, 8, GIRO_ACCOUNT],
        [9, 7, date],
      ]),
    ],
    details: taken.map((payment, i) => ({ line: detail(payment, i), amount: payment.amount })),
    trailer: (total, count) =>
      line(WIDTH, [
        [0, 1, "T"],
        [1, 8, GIRO_ACCOUNT],
        [9, 7, date],
        [16, 11, total],
        [27, 7, count],
      ]),
  };
}
