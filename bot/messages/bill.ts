import type { messagingApi } from "@line/bot-sdk";
import { formatDay } from "#domain/calendar.ts";
import type { BillView } from "#domain/case/case-view.ts";
import { categoryWords, channelWords, terms } from "#domain/glossary.ts";
import { money } from "#domain/money/money.ts";
import { standingLines } from "./case-status.ts";
import { card, copy, figure, link, note, primary, row, rule, secondary, strong, text } from "./flex.ts";
import type { Frame } from "./frame.ts";

/** Amount, due date and every way to pay (R48–R52); `lead` comes first, such as "your application was sent". */
export function billMessage(
  frame: Frame,
  bill: BillView,
  lead?: { title: string; body?: string },
): messagingApi.FlexMessage {
  const { texts, liffUrl, say } = frame;
  const { serial, amount, dueDate, virtualAccount, linePay } = bill;
  const words = texts.bill;
  const page = `${liffUrl}/cases/${serial}`;
  const category = say(categoryWords[bill.category]);
  const [stands = "", next] = lead?.body ? [lead.body, undefined] : standingLines(frame, bill);
  return card(altText(frame, bill, lead), {
    title: lead?.title ?? say(terms.bill),
    tone: "action",
    body: [
      text(stands),
      figure(say(terms.amountDue), money(amount)),
      row(say(terms.dueDate), formatDay(dueDate)),
      row(say(terms.category), category),
      row(say(terms.serial), serial),
      rule,
      strong(say(channelWords.ATM)),
      row(words.account, spaced(virtualAccount)),
      note(words.atmNote),
      ...(next ? [note(next)] : []),
    ],
    buttons: [
      ...(linePay ? [primary(link(words.linePay, `${page}/bill`))] : []),
      secondary(link(words.store, `${page}/scan`)),
      secondary(copy(words.copy, virtualAccount)),
      secondary(link(words.print, `${page}/bill`)),
    ],
  });
}

function altText({ texts, say }: Frame, bill: BillView, lead?: { title: string; body?: string }): string {
  const { amount, dueDate, virtualAccount, category } = bill;
  const words = texts.bill;
  return [
    texts.pair(lead?.title ?? say(terms.bill), say(categoryWords[category])),
    `${say(terms.amountDue)} ${money(amount)}`,
    `${say(terms.dueDate)} ${formatDay(dueDate)}`,
    `${words.account} ${virtualAccount}`,
  ].join("\n");
}

/** `71060000000847` → `7106 0000 0008 47`: easier to read and to type. */
function spaced(account: string): string {
  return account.replace(/(\d{4})(?=\d)/g, "$1 ");
}
