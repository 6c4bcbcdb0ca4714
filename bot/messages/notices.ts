import type { messagingApi } from "@line/bot-sdk";
import { formatDay } from "#domain/calendar.ts";
import type { CaseView, NoticeView } from "#domain/case/case-view.ts";
import { owedWords } from "#domain/case/status-standing.ts";
import type { NoticeKind } from "#domain/codes.ts";
import { channelWords, noticeWords, terms } from "#domain/glossary.ts";
import type { Language } from "#domain/language.ts";
import { money } from "#domain/money/money.ts";
import { noticeBody } from "#domain/notice/notice-body.ts";
import { billMessage } from "./bill.ts";
import {
  caseMessage,
  isOwed,
  leadingButtons,
  payButtons,
  reasonLines,
  standingLines,
} from "./case-status.ts";
import { consentReceipt } from "./consent-receipt.ts";
import { card, link, primary, row, secondary, type Tone, text } from "./flex.ts";
import { type Frame, frameIn } from "./frame.ts";
import { partMessages } from "./part-messages.ts";
import { quickReplies } from "./quick-replies.ts";

type Build = (frame: Frame, content: NoticeView) => messagingApi.FlexMessage;

/**
 * A notice as one push of up to three messages.
 * @param also what else of the same case happened a moment ago, named in a line of its own
 */
export function noticeMessages(
  kind: NoticeKind,
  content: NoticeView,
  { language, also = [] }: { language: Language; also?: NoticeKind[] },
): messagingApi.Message[] {
  const frame = frameIn(language, {
    // Its quick replies hold in any conversation; the dialog that may be under way is not touched.
    conversationId: "-",
    liffUrl: content.liffUrl,
    notices: () => undefined,
  });
  const messages: messagingApi.Message[] = [builders[kind](frame, content)];
  if (also.length > 0) messages.unshift(alsoHappened(frame, also));
  if (content.consent && (kind === "caseSubmitted" || also.includes("caseSubmitted")))
    messages.unshift(consentReceipt(frame, content.consent));
  const last = messages.pop()!;
  return [...messages, { ...last, quickReply: quickReplies(frame, "idle") }];
}

function alsoHappened({ texts, say }: Frame, kinds: NoticeKind[]): messagingApi.TextMessage {
  return {
    type: "text",
    text: [texts.notice.also, ...kinds.map((kind) => `・${say(noticeWords[kind])}`)].join("\n"),
  };
}

const builders: Record<NoticeKind, Build> = {
  caseSubmitted(frame, { cardCase }) {
    const title = frame.say(noticeWords.caseSubmitted);
    if (cardCase.bill) return billMessage(frame, cardCase.bill, { title });
    if (cardCase.schoolCollects && cardCase.progress === "UNPAID")
      return partMessages.payAtSchool(frame, { kind: "payAtSchool", cardCase }) as messagingApi.FlexMessage;
    return caseMessage(frame, cardCase);
  },
  casePaid: (frame, content) =>
    caseNotice(frame, content, {
      title: starting(frame, "casePaid", content),
      tone: "good",
      before: bodyLines(frame, "casePaid", content.data),
      rows: receiptRows(frame, content.cardCase),
      buttons: [
        secondary(link(frame.texts.notice.receipt, `${frame.liffUrl}/cases/${content.cardCase.serial}/bill`)),
      ],
    }),
  caseApproved(frame, content) {
    const { cardCase } = content;
    if (!isOwed(cardCase))
      return caseNotice(frame, content, { title: starting(frame, "caseApproved", content), tone: "good" });
    return caseNotice(frame, content, {
      title: frame.texts.notice.approvedOwed(frame.say(owedWords(cardCase))),
      tone: "action",
      buttons: payButtons(frame, cardCase),
    });
  },
  caseReturned(frame, { cardCase, data }) {
    const { returnedBody, fix } = frame.texts.notice;
    const returned = frame.say(noticeWords.caseReturned);
    const words = bodyLines(frame, "caseReturned", data);
    const reasons = [...reasonLines(frame, cardCase), ...words];
    return card([returned, returnedBody, ...reasons].join("\n"), {
      title: returned,
      tone: "warning",
      body: [text(returnedBody), ...reasons.map(text), row(frame.say(terms.serial), cardCase.serial)],
      buttons: [primary(link(fix, `${frame.liffUrl}/cases/${cardCase.serial}/fix`))],
    });
  },
  paymentDue(frame, content) {
    const { cardCase, daysLeft } = content;
    const title = frame.texts.notice.dueIn(Math.max(0, daysLeft));
    if (cardCase.bill && !cardCase.lossAsked) return billMessage(frame, cardCase.bill, { title });
    return caseNotice(frame, content, { title, tone: "action" });
  },
  billRenewed(frame, content) {
    const { bill } = content.cardCase;
    const title = frame.say(noticeWords.billRenewed);
    const before = bodyLines(frame, "billRenewed", content.data);
    if (bill) return billMessage(frame, bill, { title, before });
    return caseNotice(frame, content, { title, tone: "action" });
  },
  caseLapsed: told("caseLapsed", "warning"),
  caseVoided: told("caseVoided", "warning"),
  oldCardReceived: (frame, content) =>
    caseNotice(frame, content, { title: starting(frame, "oldCardReceived", content), tone: "good" }),
  cardProduced: told("cardProduced", "good"),
  cardShipped: told("cardShipped", "good"),
  pickUpReminder: told("pickUpReminder", "action"),
  refundSent: told("refundSent", "good"),
  refundReturned: told("refundReturned", "warning"),
  caseClosed: told("caseClosed", "good"),
  wrongAmount(frame, content) {
    const title = frame.say(noticeWords.wrongAmount);
    const before = bodyLines(frame, "wrongAmount", content.data);
    const { bill } = content.cardCase;
    if (bill) return billMessage(frame, bill, { title, body: before.join("\n") });
    return caseNotice(frame, content, { title, tone: "warning", before });
  },
  surplusMoney: told("surplusMoney", "warning"),
  surplusDetailsAsked: told("surplusDetailsAsked", "action"),
  surplusReturned: told("surplusReturned", "good"),
  surplusCameBack: told("surplusCameBack", "warning"),
  lateMoney: told("lateMoney", "warning"),
  paymentSetAside: (frame, content) =>
    caseNotice(frame, content, {
      title: frame.say(noticeWords.paymentSetAside),
      tone: "action",
      before: bodyLines(frame, "paymentSetAside", content.data),
      buttons: payButtons(frame, content.cardCase),
    }),
  cashReturned: told("cashReturned", "action"),
  lossAsked: told("lossAsked", "warning"),
  lossConfirmed: (frame, content) =>
    caseNotice(frame, content, {
      title: starting(frame, "lossConfirmed", content),
      tone: "good",
      buttons: payButtons(frame, content.cardCase),
    }),
  balanceMoved: told("balanceMoved", "good"),
  nothingToRefund: told("nothingToRefund", "good"),
  caseBound: told("caseBound", "warning"),
};

/** What happened, what there is to say of it, and where the case stands. */
function told(kind: NoticeKind, tone: Tone): Build {
  return (frame, content) =>
    caseNotice(frame, content, {
      title: frame.say(noticeWords[kind]),
      tone,
      before: bodyLines(frame, kind, content.data),
    });
}

function bodyLines({ say }: Frame, kind: NoticeKind, data: NoticeView["data"]): string[] {
  const body = noticeBody(kind, data);
  return body ? [say(body)] : [];
}

/** With the last thing that was waited for, the new card is begun. */
function starting({ texts, say }: Frame, kind: NoticeKind, { producing }: NoticeView): string {
  const title = say(noticeWords[kind]);
  return producing ? texts.notice.andStarts(title) : title;
}

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
  { cardCase }: Pick<NoticeView, "cardCase">,
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
    buttons: [
      ...buttons,
      ...leadingButtons(frame, cardCase),
      secondary(link(texts.cases.more, `${liffUrl}/cases/${cardCase.serial}`)),
    ],
  });
}
