import type { messagingApi } from "@line/bot-sdk";
import { formatDay } from "#domain/calendar.ts";
import type { BillView } from "#domain/case/case-view.ts";
import { categoryWords, channelWords, terms } from "#domain/glossary.ts";
import { money } from "#domain/money/money.ts";
import { billPictureSize } from "#domain/payment/bill-picture.ts";
import { standingLines } from "./case-status.ts";
import {
  card,
  copy,
  figure,
  link,
  note,
  type Picture,
  primary,
  row,
  rule,
  secondary,
  strong,
  text,
} from "./flex.ts";
import type { Frame } from "./frame.ts";

/** What comes before the bill: a title, and words in place of the case's sentence, or before it. */
interface Lead {
  title: string;
  body?: string;
  before?: string[];
}

/** Amount, due date and every way to pay (R48–R52); `lead` comes first, such as "your application was sent". */
export function billMessage(frame: Frame, bill: BillView, lead?: Lead): messagingApi.FlexMessage {
  const { texts, liffUrl, say } = frame;
  const { serial, amount, dueDate, virtualAccount, linePay } = bill;
  const words = texts.bill;
  const page = `${liffUrl}/cases/${serial}`;
  const category = say(categoryWords[bill.category]);
  const [stands = "", ...more] = lead?.body ? [lead.body] : standingLines(frame, bill);
  const before = lead?.before ?? [];
  return card(altText(frame, bill, lead), {
    picture: pictureOf(frame, bill),
    title: lead?.title ?? say(terms.bill),
    tone: "action",
    body: [
      ...before.map(text),
      text(stands),
      figure(say(terms.amountDue), money(amount)),
      row(say(terms.dueDate), formatDay(dueDate)),
      row(say(terms.category), category),
      row(say(terms.serial), serial),
      rule,
      strong(say(channelWords.ATM)),
      row(words.account, spaced(virtualAccount)),
      note(words.atmNote),
      ...more.map(note),
    ],
    buttons: [
      ...(linePay ? [primary(link(words.linePay, `${page}/bill`))] : []),
      secondary(link(words.store, `${page}/scan`)),
      secondary(copy(words.copy, virtualAccount)),
      secondary(link(words.print, `${page}/bill`)),
    ],
  });
}

/** What a till can scan off the chat; a tap opens the page with the barcodes alone, which are larger. */
function pictureOf({ billPicture, liffUrl, texts }: Frame, bill: BillView): Picture | undefined {
  const url = billPicture(bill);
  if (!url) return undefined;
  return {
    url,
    ...billPictureSize,
    action: { type: "uri", label: texts.bill.store, uri: `${liffUrl}/cases/${bill.serial}/scan` },
  };
}

function altText({ texts, say }: Frame, bill: BillView, lead?: Lead): string {
  const { amount, dueDate, virtualAccount, category } = bill;
  const words = texts.bill;
  return [
    texts.pair(lead?.title ?? say(terms.bill), say(categoryWords[category])),
    ...(lead?.before ?? []),
    `${say(terms.amountDue)} ${money(amount)}`,
    `${say(terms.dueDate)} ${formatDay(dueDate)}`,
    `${words.account} ${virtualAccount}`,
  ].join("\n");
}

/** `71060000000847` → `7106 0000 0008 47`: easier to read and to type. */
function spaced(account: string): string {
  return account.replace(/(\d{4})(?=\d)/g, "$1 ");
}
