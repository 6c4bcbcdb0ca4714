import type { messagingApi } from "@line/bot-sdk";
import { formatDay } from "#domain/calendar.ts";
import type { CaseView } from "#domain/case/case-view.ts";
import { fixOf } from "#domain/case/fix.ts";
import { awaitsFix, isOpen } from "#domain/case/open-case.ts";
import { returnItems } from "#domain/case/return-items.ts";
import { owedWords } from "#domain/case/status-standing.ts";
import { stepsHeading } from "#domain/case/steps.ts";
import { categoryWords, noticeWords, progressWords, reviewWords, terms } from "#domain/glossary.ts";
import { noticeBody } from "#domain/notice/notice-body.ts";
import { card, link, primary, row, rule, type Steps, secondary, strong, type Tone, text } from "./flex.ts";
import { type Frame, schoolSaid, tap, tapWithdraw } from "./frame.ts";

/** How far a case is: who has it, what comes next (R79–R86). */
export function caseMessage(frame: Frame, cardCase: CaseView): messagingApi.FlexMessage {
  const { texts, liffUrl, say } = frame;
  const words = texts.cases;
  const standing = standingLines(frame, cardCase);
  const page = `${liffUrl}/cases/${cardCase.serial}`;
  const asked = askedOf(frame, cardCase);
  const askedLines = asked ? asked.lines : [];
  return card(
    [
      texts.pair(words.title, statusWords(frame, cardCase)) + texts.aside(cardCase.serial),
      ...standing,
      ...askedLines,
    ].join("\n"),
    {
      title: statusWords(frame, cardCase),
      tone: toneOf(cardCase),
      steps: stepsShown(frame, cardCase),
      body: [
        ...standing.map(text),
        rule,
        row(say(terms.category), say(categoryWords[cardCase.category])),
        row(say(terms.school), schoolSaid(frame, cardCase)),
        row(say(terms.submittedAt), formatDay(cardCase.submittedOn)),
        row(say(terms.serial), cardCase.serial),
        ...(asked?.title ? [strong(asked.title)] : []),
        ...askedLines.map(text),
      ],
      buttons: [
        ...payButtons(frame, cardCase),
        ...leadingButtons(frame, cardCase),
        secondary(link(words.more, page)),
        ...(cardCase.canWithdraw ? [secondary(tapWithdraw(frame, cardCase.serial))] : []),
      ],
    },
  );
}

/** Where in its way a case is; nothing once it is over. */
function stepsShown({ say }: Frame, { steps }: CaseView): Steps | undefined {
  const heading = stepsHeading(steps);
  return heading ? { heading: say(heading), states: steps.map(({ state }) => state) } : undefined;
}

/** To the bill, while it can be paid; money would not bring a case on whose loss report is not found. */
export function payButtons(frame: Frame, { bill, lossAsked }: CaseView): messagingApi.FlexButton[] {
  return bill && !lossAsked ? [primary(tap(frame, "bill"))] : [];
}

/** One tap to what she may do: answer what is asked for, say that she has the card, or begin anew what has lapsed. */
export function leadingButtons(
  { texts, say, liffUrl }: Frame,
  cardCase: CaseView,
): messagingApi.FlexButton[] {
  const { serial, progress, fix, actions = [] } = cardCase;
  if (fixIsHers(cardCase)) return [primary(link(texts.notice.fix, `${liffUrl}/cases/${serial}/fix`))];
  if (cardCase.lossAsked) return lossButtons({ say, liffUrl }, cardCase);
  if (fix?.code === "CORRECT_REFUND" || fix?.code === "SEND_OLD_CARD")
    return [primary(link(say(fix.label), `${liffUrl}${fix.path}`))];
  if (actions.includes("pickedUp"))
    return [secondary(link(texts.cases.pickedUp, `${liffUrl}/cases/${serial}`))];
  if (progress === "CLOSED" || !actions.includes("reportAgain")) return [];
  const { label, path } = fixOf("REPORT_AGAIN", serial);
  return [primary(link(say(label), `${liffUrl}${path}`))];
}

/** She reported it by telephone, and says so there, or not at all, and chooses something else. */
function lossButtons(
  { say, liffUrl }: Pick<Frame, "say" | "liffUrl">,
  { serial, actions = [] }: CaseView,
): messagingApi.FlexButton[] {
  const [call, change] = [fixOf("CALL_HOTLINE"), fixOf("CHANGE_CATEGORY", serial)];
  return [
    primary(link(say(call.label), call.path)),
    ...(actions.includes("fix") ? [secondary(link(say(change.label), liffUrl + change.path))] : []),
  ];
}

/** The school waits for her; a case that is bound to her account is for its own student to mend (ADR 6). */
function fixIsHers(cardCase: CaseView): boolean {
  return awaitsFix(cardCase) && (cardCase.actions?.includes("fix") ?? true);
}

/** The one sentence about a case, what comes next and when, and since when it is binding. */
export function standingLines(
  { say }: Frame,
  { status: { text: stands, next, timing, inForce } }: Pick<CaseView, "status">,
): string[] {
  return [stands, next, timing, inForce].flatMap((part) => (part ? [say(part)] : []));
}

/** In force and not paid: whatever else is said, this comes first. */
export function isOwed({ progress, confirmedAt }: Pick<CaseView, "progress" | "confirmedAt">): boolean {
  return progress === "UNPAID" && confirmedAt !== null;
}

/** What the school asked for again, in words. */
export function reasonLines({ say }: Frame, cardCase: CaseView): string[] {
  return returnItems(cardCase.returnReasons).map(({ text: words }) => `・${say(words)}`);
}

/** What she is asked for, and by whom; nothing where the sentence about her case says it all. */
function askedOf(frame: Frame, cardCase: CaseView): { title?: string; lines: string[] } | undefined {
  const { pair, cases: words } = frame.texts;
  const said = wordsOf(frame, cardCase);
  if (fixIsHers(cardCase)) return { title: words.fix, lines: [...reasonLines(frame, cardCase), ...said] };
  return cardCase.lossAsked ? { lines: said.map((line) => pair(words.ipassSays, line)) } : undefined;
}

/** What the school or iPASS wrote with it, as the notice tells it. */
function wordsOf({ say }: Frame, { returnWords }: CaseView): string[] {
  const body = noticeBody("caseReturned", { reason: returnWords });
  return body ? [say(body)] : [];
}

/** Progress of iPASS first; the school's review only while it is what counts. */
function statusWords({ say }: Frame, cardCase: CaseView): string {
  const { review, progress } = cardCase;
  if (cardCase.lossAsked) return say(noticeWords.lossAsked);
  if (isOwed(cardCase)) return capital(say(owedWords(cardCase)));
  return isOpen({ progress }) && review !== "APPROVED"
    ? `${say(progressWords[progress])}・${say(terms.review)} ${say(reviewWords[review])}`
    : say(progressWords[progress]);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function toneOf(cardCase: CaseView): Tone {
  if (awaitsFix(cardCase) || cardCase.lossAsked) return "warning";
  const tones = {
    UNPAID: "action",
    PROCESSING: "brand",
    CLOSED: "good",
    LAPSED: "quiet",
    VOIDED: "quiet",
  } as const;
  return tones[cardCase.progress];
}
