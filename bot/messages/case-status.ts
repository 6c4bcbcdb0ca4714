import type { messagingApi } from "@line/bot-sdk";
import { formatDay } from "#domain/calendar.ts";
import type { CaseView } from "#domain/case/case-view.ts";
import { categories } from "#domain/category.ts";
import { inLanguage } from "#domain/language.ts";
import { card, link, primary, row, rule, secondary, strong, type Tone, text } from "./flex.ts";
import { type Frame, tap } from "./frame.ts";

/** How far a case is: who has it, what comes next (R79–R86). */
export function caseMessage(frame: Frame, cardCase: CaseView): messagingApi.FlexMessage {
  const { texts, liffUrl, language } = frame;
  const words = texts.cases;
  const next = cardCase.waitingFor.map((waiting) => inLanguage(waiting, language));
  const page = `${liffUrl}/cases/${cardCase.serial}`;
  return card(
    [texts.pair(words.title, statusWords(frame, cardCase)) + texts.aside(cardCase.serial), ...next].join(
      "\n",
    ),
    {
      title: statusWords(frame, cardCase),
      tone: toneOf(cardCase),
      body: [
        row(words.category, inLanguage(categories[cardCase.category].label, language)),
        row(words.school, cardCase.schoolName),
        row(words.submitted, formatDay(cardCase.submittedOn)),
        row(words.serial, cardCase.serial),
        ...(next.length > 0 ? [rule, strong(words.next), ...next.map(text)] : []),
        ...(needsFix(cardCase) ? [strong(words.fix), ...reasonLines(frame, cardCase).map(text)] : []),
      ],
      buttons: [
        ...(cardCase.bill ? [primary(tap(frame, "bill"))] : []),
        ...(needsFix(cardCase) ? [primary(link(texts.notice.fix, page))] : []),
        secondary(link(words.more, page)),
      ],
    },
  );
}

/** Reasons of a return, in words. */
export function reasonLines({ texts }: Frame, { returnReasons }: Pick<CaseView, "returnReasons">): string[] {
  return returnReasons.map((reason) => `・${texts.returnReasons[reason] ?? reason}`);
}

/** Progress of iPASS first; the school's review only while it is what counts. */
function statusWords({ texts }: Frame, { review, progress }: CaseView): string {
  const open = progress === "UNPAID" || progress === "PROCESSING";
  return open && review !== "APPROVED"
    ? `${texts.progress[progress]}・${texts.review[review]}`
    : texts.progress[progress];
}

function needsFix({ review, progress }: CaseView): boolean {
  return review === "RETURNED" && (progress === "UNPAID" || progress === "PROCESSING");
}

function toneOf(cardCase: CaseView): Tone {
  if (needsFix(cardCase)) return "warning";
  const tones = {
    UNPAID: "action",
    PROCESSING: "brand",
    CLOSED: "good",
    LAPSED: "quiet",
    VOIDED: "quiet",
  } as const;
  return tones[cardCase.progress];
}
