import type { messagingApi } from "@line/bot-sdk";
import { formatDay } from "#domain/calendar.ts";
import type { CaseView, NoticeView } from "#domain/case/case-view.ts";
import { owedWords } from "#domain/case/status-standing.ts";
import { channelWords, terms } from "#domain/glossary.ts";
import type { Language } from "#domain/language.ts";
import { money } from "#domain/money/money.ts";
import { billMessage } from "./bill.ts";
import { caseMessage, isOwed, reasonLines, standingLines } from "./case-status.ts";
import { card, link, primary, row, secondary, type Tone, text } from "./flex.ts";
import { type Frame, frameIn, tap } from "./frame.ts";
import { partMessages } from "./part-messages.ts";
import { quickReplies } from "./quick-replies.ts";

type Kind =
  | "caseSubmitted"
  | "casePaid"
  | "caseApproved"
  | "caseReturned"
  | "caseClosed"
  | "wrongAmount"
  | "billRenewed"
  | "caseBound"
  | "lossAsked";
type Build = (frame: Frame, content: NoticeView) => messagingApi.FlexMessage;

/** A notice as one push of one or two messages. */
export function noticeMessages(kind: Kind, content: NoticeView, language: Language): messagingApi.Message[] {
  const frame = frameIn(language, {
    // Its quick replies hold in any conversation; the dialog that may be under way is not touched.
    conversationId: "-",
    liffUrl: content.liffUrl,
    notices: () => undefined,
  });
  const message = builders[kind](frame, content);
  return [{ ...message, quickReply: quickReplies(frame, "idle") }];
}

const builders: Record<Kind, Build> = {
  caseSubmitted(frame, { cardCase }) {
    const title = frame.texts.notice.submitted;
    if (cardCase.bill) return billMessage(frame, cardCase.bill, { title });
    if (cardCase.schoolCollects && cardCase.progress === "UNPAID")
      return partMessages.payAtSchool(frame, { kind: "payAtSchool", cardCase }) as messagingApi.FlexMessage;
    return caseMessage(frame, cardCase);
  },
  casePaid(frame, { cardCase }) {
    const { paid: title, receipt } = frame.texts.notice;
    return caseNotice(frame, cardCase, {
      title,
      tone: "good",
      rows: receiptRows(frame, cardCase),
      buttons: [secondary(link(receipt, `${frame.liffUrl}/cases/${cardCase.serial}/bill`))],
    });
  },
  caseApproved(frame, { cardCase }) {
    const { approved, approvedOwed } = frame.texts.notice;
    if (!isOwed(cardCase)) return caseNotice(frame, cardCase, { title: approved, tone: "good" });
    return caseNotice(frame, cardCase, {
      title: approvedOwed(frame.say(owedWords(cardCase))),
      tone: "action",
      buttons: cardCase.bill ? [primary(tap(frame, "bill"))] : [],
    });
  },
  caseReturned(frame, { cardCase, words }) {
    const { returned, returnedBody, fix } = frame.texts.notice;
    const reasons = [...reasonLines(frame, cardCase), ...(words ? [`「${words}」`] : [])];
    return card([returned, returnedBody, ...reasons].join("\n"), {
      title: returned,
      tone: "warning",
      body: [text(returnedBody), ...reasons.map(text), row(frame.say(terms.serial), cardCase.serial)],
      buttons: [primary(link(fix, `${frame.liffUrl}/cases/${cardCase.serial}`))],
    });
  },
  caseClosed(frame, { cardCase }) {
    return caseNotice(frame, cardCase, { title: frame.texts.notice.closed, tone: "good" });
  },
  wrongAmount(frame, { cardCase, received, expected }) {
    const { wrongAmount: title, wrongAmountBody } = frame.texts.notice;
    const body = wrongAmountBody(received, expected);
    if (cardCase.bill) return billMessage(frame, cardCase.bill, { title, body });
    return caseNotice(frame, cardCase, { title, tone: "warning", before: [body] });
  },
  billRenewed(frame, { cardCase }) {
    const { renewed: title, renewedBody } = frame.texts.notice;
    if (cardCase.bill) return billMessage(frame, cardCase.bill, { title, before: [renewedBody] });
    return caseNotice(frame, cardCase, { title, tone: "action" });
  },
  caseBound(frame, { cardCase }) {
    const { bound: title, boundBody } = frame.texts.notice;
    return caseNotice(frame, cardCase, { title, tone: "warning", before: [boundBody] });
  },
  lossAsked(frame, { cardCase, words }) {
    const { lossAsked: title } = frame.texts.notice;
    return caseNotice(frame, cardCase, { title, tone: "warning", before: words ? [`「${words}」`] : [] });
  },
};

/** The money that paid a case, as a receipt says it. */
function receiptRows({ say }: Frame, { receipt }: CaseView): [label: string, value: string][] {
  if (!receipt) return [];
  return [
    [say(terms.amountPaid), money(receipt.amount)],
    [say(terms.paidBy), say(channelWords[receipt.channel])],
    [say(terms.paidAt), formatDay(receipt.paidOn)],
  ];
}

/** What happened, where the case stands now, and what comes next. */
function caseNotice(
  frame: Frame,
  cardCase: CaseView,
  notice: {
    title: string;
    tone: Tone;
    before?: string[];
    rows?: [label: string, value: string][];
    buttons?: messagingApi.FlexButton[];
  },
): messagingApi.FlexMessage {
  const { texts, say, liffUrl } = frame;
  const { title, tone, before = [], rows = [], buttons = [] } = notice;
  const said = [...before, ...standingLines(frame, cardCase)];
  const facts = rows.map(([label, value]) => texts.pair(label, value));
  return card([title, ...facts, ...said].join("\n"), {
    title,
    tone,
    body: [
      ...rows.map(([label, value]) => row(label, value)),
      ...said.map(text),
      row(say(terms.serial), cardCase.serial),
    ],
    buttons: [...buttons, secondary(link(texts.cases.more, `${liffUrl}/cases/${cardCase.serial}`))],
  });
}
