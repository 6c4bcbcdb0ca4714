import type { messagingApi } from "@line/bot-sdk";
import { formatDay } from "#domain/calendar.ts";
import type { CaseView } from "#domain/case/case-view.ts";
import { awaitsFix, isOpen } from "#domain/case/open-case.ts";
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
        ...(awaitsFix(cardCase) ? [strong(words.fix), ...reasonLines(frame, cardCase).map(text)] : []),
      ],
      buttons: [
        ...(cardCase.bill ? [primary(tap(frame, "bill"))] : []),
        ...(awaitsFix(cardCase) ? [primary(link(texts.notice.fix, page))] : []),
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
  return isOpen({ progress }) && review !== "APPROVED"
    ? `${texts.progress[progress]}・${texts.review[review]}`
    : texts.progress[progress];
}

function toneOf(cardCase: CaseView): Tone {
  if (awaitsFix(cardCase)) return "warning";
  const tones = {
    UNPAID: "action",
    PROCESSING: "brand",
    CLOSED: "good",
    LAPSED: "quiet",
    VOIDED: "quiet",
  } as const;
  return tones[cardCase.progress];
}
