import type { messagingApi } from "@line/bot-sdk";
import { formatDay } from "#domain/calendar.ts";
import type { BillView } from "#domain/case/case-view.ts";
import { categories } from "#domain/category.ts";
import { inLanguage } from "#domain/language.ts";
import { card, copy, figure, link, note, primary, row, rule, secondary, strong, text } from "./flex.ts";
import type { Frame } from "./frame.ts";

/** Amount, due date and every way to pay (R48–R52); `lead` comes first, such as "your application was sent". */
export function billMessage(
  frame: Frame,
  bill: BillView,
  lead?: { title: string; body: string },
): messagingApi.FlexMessage {
  const { texts, liffUrl, language } = frame;
  const { serial, amount, dueDate, virtualAccount, linePay } = bill;
  const words = texts.bill;
  const page = `${liffUrl}/cases/${serial}`;
  const category = inLanguage(categories[bill.category].label, language);
  return card(altText(frame, bill, lead), {
    title: lead?.title ?? words.title,
    tone: "action",
    body: [
      ...(lead ? [text(lead.body)] : []),
      figure(words.amount, texts.money(amount)),
      row(words.due, formatDay(dueDate)),
      row(words.category, category),
      row(words.serial, serial),
      rule,
      strong(words.atm),
      row(words.account, spaced(virtualAccount)),
      note(words.atmNote),
      note(words.unpaid),
    ],
    buttons: [
      ...(linePay ? [primary(link(words.linePay, `${page}/bill`))] : []),
      secondary(link(words.store, `${page}/scan`)),
      secondary(copy(words.copy, virtualAccount)),
      secondary(link(words.print, `${page}/bill`)),
    ],
  });
}

function altText({ texts, language }: Frame, bill: BillView, lead?: { title: string }): string {
  const { amount, dueDate, virtualAccount, category } = bill;
  const words = texts.bill;
  return [
    texts.pair(lead?.title ?? words.title, inLanguage(categories[category].label, language)),
    `${words.amount} ${texts.money(amount)}`,
    `${words.due} ${formatDay(dueDate)}`,
    `${words.account} ${virtualAccount}`,
  ].join("\n");
}

/** `71060000000847` → `7106 0000 0008 47`: easier to read and to type. */
function spaced(account: string): string {
  return account.replace(/(\d{4})(?=\d)/g, "$1 ");
}
