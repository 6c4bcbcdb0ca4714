import type { CardState } from "#domain/category.ts";
import type { DialogEvent } from "./event.ts";
import type { Aside } from "./faq-topic.ts";
import { within } from "./match.ts";
import type { Typed } from "./normalise.ts";
import { answers, intents, lossRows, type Meaning } from "./vocabulary.ts";

const WISH = /我要|我想|想要|只要|想補|想退|要退|要補|iwant|idlike|ineed/;
/** She only wants to know, and does not order it yet. */
const WONDER = /想(請)?問|想知道/;
const ABOUT_CARD = /卡|證|card|怎麼辦/;
const topics: ReadonlySet<Aside> = new Set([
  ...(["liability", "stopWhen", "balance", "refund", "refundWhen", "howLong", "photo"] as const),
  ...(["schoolFunctions", "passes", "othersHelp", "otherAccount"] as const),
]);
/** More answers than that would push the notices off the screen. */
const MOST = 2;

/** A loss or damage told together with a wish or a question: the application begins with what she said, the question is answered too. */
export function wholeStory(typed: Typed, understood: DialogEvent | undefined): DialogEvent | undefined {
  if (!understood || !(understood.type === "applyAsked" || asideOf(understood))) return understood;
  const option = wishedOption(typed);
  const cardState = stateTold(typed, understood, option);
  if (!cardState) return understood;
  // Who wants no refund does not ask about one.
  const asides = asidesIn(typed).filter((aside) => option !== "NOTHING" || aside !== "refund");
  return {
    type: "applyAsked",
    cardState,
    ...(cardState === "LOST" && option && { option }),
    ...(asides.length > 0 && { asides }),
  };
}

function stateTold(
  typed: Typed,
  understood: DialogEvent,
  option: ReturnType<typeof wishedOption>,
): CardState | undefined {
  const told = understood.type === "applyAsked" ? understood : within(typed, lossRows);
  if (told?.type === "applyAsked" && told.cardState && (told === understood || ABOUT_CARD.test(typed.key)))
    return told.cardState;
  // Money comes back from a lost card only.
  return option === "REFUND" && typed.key.includes("支票") ? "LOST" : undefined;
}

function wishedOption(typed: Typed) {
  if (!WISH.test(typed.key) || WONDER.test(typed.key)) return undefined;
  const wished = within(typed, answers.choosingLostOption ?? []);
  return wished?.type === "lostOptionChosen" ? wished.option : undefined;
}

function asidesIn(typed: Typed): Aside[] {
  const all = new Set(intents.flatMap((row) => asideIn(typed, row)));
  // When the card stops, or the refund comes, is all that is asked then.
  if (all.has("stopWhen")) all.delete("howLong");
  if (all.has("refundWhen")) for (const less of ["howLong", "refund"] as const) all.delete(less);
  return [...all].slice(0, MOST);
}

function asideIn(typed: Typed, row: Meaning): Aside[] {
  const aside = asideOf(row.event);
  return aside && within(typed, [row]) ? [aside] : [];
}

function asideOf(event: DialogEvent): Aside | undefined {
  if (event.type === "feesAsked") return "fees";
  if (event.type === "billAsked") return "pay";
  return event.type === "questionAsked" && topics.has(event.topic) ? event.topic : undefined;
}
