import type { messagingApi } from "@line/bot-sdk";
import type { CaseView, NoticeView } from "#domain/case/case-view.ts";
import { consequenceTexts } from "#domain/case/consequence-texts.ts";
import { categories } from "#domain/category.ts";
import { terms } from "#domain/glossary.ts";
import type { Language } from "#domain/language.ts";
import { billMessage } from "./bill.ts";
import { caseMessage, reasonLines, standingLines } from "./case-status.ts";
import { card, link, primary, row, secondary, type Tone, text } from "./flex.ts";
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
    const title = frame.texts.notice.submitted;
    if (cardCase.bill) return billMessage(frame, cardCase.bill, { title });
    if (cardCase.schoolCollects && cardCase.progress === "UNPAID")
      return partMessages.payAtSchool(frame, { kind: "payAtSchool", cardCase }) as messagingApi.FlexMessage;
    return caseMessage(frame, cardCase);
  },
  casePaid(frame, { cardCase }) {
    const { paid: title } = frame.texts.notice;
    return caseNotice(frame, cardCase, { title, tone: "good", after: bindingLines(frame, cardCase) });
  },
  caseApproved(frame, { cardCase }) {
    const { approved: title } = frame.texts.notice;
    return caseNotice(frame, cardCase, { title, tone: "good", after: bindingLines(frame, cardCase) });
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
  caseBound(frame, { cardCase }) {
    const { bound: title, boundBody } = frame.texts.notice;
    return caseNotice(frame, cardCase, { title, tone: "warning", before: [boundBody] });
  },
};

/** What is hers to bear once a loss report is in force (R8). */
function bindingLines({ say }: Frame, { category }: CaseView): string[] {
  return categories[category].losesCard ? [say(consequenceTexts.liability)] : [];
}

/** What happened, where the case stands now, and what comes next. */
function caseNotice(
  frame: Frame,
  cardCase: CaseView,
  notice: { title: string; tone: Tone; before?: string[]; after?: string[] },
): messagingApi.FlexMessage {
  const { texts, say, liffUrl } = frame;
  const { title, tone, before = [], after = [] } = notice;
  const said = [...before, ...standingLines(frame, cardCase), ...after];
  return card([title, ...said].join("\n"), {
    title,
    tone,
    body: [...said.map(text), row(say(terms.serial), cardCase.serial)],
    buttons: [secondary(link(texts.cases.more, `${liffUrl}/cases/${cardCase.serial}`))],
  });
}
