import type { messagingApi } from "@line/bot-sdk";
import type { CaseView, NoticeView } from "#domain/case/case-view.ts";
import { categories } from "#domain/category.ts";
import { terms } from "#domain/glossary.ts";
import type { Language } from "#domain/language.ts";
import { billMessage } from "./bill.ts";
import { caseMessage, reasonLines } from "./case-status.ts";
import { card, link, primary, row, secondary, strong, type Tone, text } from "./flex.ts";
import { type Frame, frameIn } from "./frame.ts";
import { partMessages } from "./part-messages.ts";
import { quickReplies } from "./quick-replies.ts";

type Kind =
  | "caseSubmitted"
  | "casePaid"
  | "caseApproved"
  | "caseReturned"
  | "caseClosed"
  | "wrongAmount"
  | "caseBound";
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
    const lead = { title: frame.texts.notice.submitted, body: frame.texts.notice.submittedBody };
    if (cardCase.bill) return billMessage(frame, cardCase.bill, lead);
    if (cardCase.schoolCollects && cardCase.progress === "UNPAID")
      return partMessages.payAtSchool(frame, { kind: "payAtSchool", cardCase }) as messagingApi.FlexMessage;
    return caseMessage(frame, cardCase);
  },
  casePaid(frame, { cardCase }) {
    const { paid, paidLost, paidPresent } = frame.texts.notice;
    const { losesCard } = categories[cardCase.category];
    return caseNotice(frame, cardCase, {
      title: paid,
      tone: "good",
      body: losesCard ? paidLost : paidPresent,
    });
  },
  caseApproved(frame, { cardCase }) {
    const { approved, approvedBody } = frame.texts.notice;
    return caseNotice(frame, cardCase, { title: approved, tone: "good", body: approvedBody });
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
    const { closed, closedCard, closedRefund, closedLoss } = frame.texts.notice;
    const { makesCard, needsRefund } = categories[cardCase.category];
    const body = makesCard ? closedCard : needsRefund ? closedRefund : closedLoss;
    return caseNotice(frame, cardCase, { title: closed, tone: "good", body });
  },
  wrongAmount(frame, { cardCase, received, expected }) {
    const { wrongAmount, wrongAmountBody } = frame.texts.notice;
    const body = wrongAmountBody(received, expected);
    if (cardCase.bill) return billMessage(frame, cardCase.bill, { title: wrongAmount, body });
    return caseNotice(frame, cardCase, { title: wrongAmount, tone: "warning", body });
  },
  caseBound(frame, { cardCase }) {
    const { bound, boundBody } = frame.texts.notice;
    return caseNotice(frame, cardCase, { title: bound, tone: "warning", body: boundBody });
  },
};

function caseNotice(
  frame: Frame,
  cardCase: CaseView,
  { title, tone, body }: { title: string; tone: Tone; body: string },
): messagingApi.FlexMessage {
  const { texts, say, liffUrl } = frame;
  const next = cardCase.waitingFor.map(say);
  return card([title, body, ...next].join("\n"), {
    title,
    tone,
    body: [
      text(body),
      row(say(terms.serial), cardCase.serial),
      ...(next.length > 0 ? [strong(say(terms.next)), ...next.map(text)] : []),
    ],
    buttons: [secondary(link(texts.cases.more, `${liffUrl}/cases/${cardCase.serial}`))],
  });
}
