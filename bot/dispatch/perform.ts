import type { CaseView } from "#domain/case/case-view.ts";
import { awaitsFix, isOpen } from "#domain/case/open-case.ts";
import { categories } from "#domain/category.ts";
import { isDeskOpen, nextOpening } from "#domain/desk-hours.ts";
import type { Language } from "#domain/language.ts";
import { knownAddress } from "#domain/old-card-address.ts";
import { schoolNameIn } from "#domain/school-name.ts";
import { chatFacts } from "#usecases/draft/chat-facts.ts";
import type { BotDeps } from "../bot-deps.ts";
import type { Conversation } from "../dialog/conversation.ts";
import type { Effect } from "../dialog/effect.ts";
import type { DialogEvent, Facts } from "../dialog/event.ts";
import type { FaqTopic } from "../dialog/faq-topic.ts";
import { questions } from "../dialog/transitions.ts";
import type { Outcome, StudentWork } from "../inbox/types.ts";
import type { Part } from "../messages/part.ts";
import { asksForOldCard, asksHer, asksToMend } from "./asked-of-her.ts";
import type { Reference } from "./reference.ts";
import type { StudentAccess } from "./student-access.ts";

/** What an effect works with. */
export interface Turn {
  deps: Pick<BotDeps, "now" | "settings">;
  work: StudentWork;
  student: StudentAccess;
  event: DialogEvent;
  facts: Facts;
  /** After the step. */
  conversation: Conversation;
  language: Language;
  reference: Reference;
  /** She was away long, or her conversation had to be rebuilt: questions are asked in full. */
  returning: boolean;
  /** What an effect changes about her form, to be stored with the step. */
  changes: Pick<Outcome, "draft">;
  /** Should it fail now, the event is given up. */
  lastTry: boolean;
}

type Perform = (turn: Turn) => Part[] | Promise<Part[]>;

const say =
  (...parts: Part[]): Perform =>
  () =>
    parts;

/** One performer per effect. Each is safe to repeat: a crash between it and the stored outcome runs it again. */
export const performers: Record<Effect, Perform> = {
  async welcome({ student: { cases }, conversation: { state }, returning }) {
    if (state !== "idle") return returning ? [] : [{ kind: "hello" }];
    return [{ kind: "welcome", openCase: (await cases()).some(isOpen) }];
  },
  async showOpenCase({ student: { cases } }) {
    const open = (await cases()).filter(isOpen).slice(0, 9);
    return [...(open.length > 0 ? [{ kind: "cases" as const, cases: open }] : []), { kind: "openCase" }];
  },
  showNotices: ({ reference, language }) => [
    { kind: "notices", version: reference.versions[language], language },
  ],
  askCardState: say({ kind: "cardState" }),
  askLostOption: ({ reference }) => [{ kind: "lostOption", prices: reference.prices }],
  askReason: ({ reference }) => [{ kind: "reason", price: priceOf(reference, "REISSUE") }],
  askLossReport: say({ kind: "lossReportNeeded" }),
  saveFacts({ deps, work, conversation: { context }, language, reference, changes }) {
    const { agreedVersion: version, cardState, category, reason } = context;
    const hash = version && reference.hashOf(version, language);
    if (!hash || !cardState || !category || (category === "REISSUE" && !reason))
      throw new Error("a form needs consent to known notices, a category, and for a new card its reason");
    const at = deps.now();
    // A form that was there keeps the consent that it had, whose receipt goes with the submission.
    const receiptInChat = !work.hasDraft;
    const notices = { version, hash, language };
    changes.draft = chatFacts({ notices, cardState, category, reason, receiptInChat }, at);
    work.hasDraft = true;
    return receiptInChat ? [{ kind: "consentReceipt", consent: { version, hash, at } }] : [];
  },
  handOver({ conversation: { context }, reference }) {
    const { category, reason } = context;
    if (!category) return [{ kind: "formWaiting" }];
    return [{ kind: "handOver", category, reason: reason ?? null, price: priceOf(reference, category) }];
  },
  showPaperRoute({ reference, work, deps: { settings } }) {
    const cardFee = priceOf(reference, "REISSUE")?.cardFee ?? 0;
    const { postFee } = settings.paper;
    const nothingKept = !work.hasDraft && !work.hasCases;
    return [{ kind: "paperRoute", cardFee, postFee, documents: `${settings.publicUrl}/paper`, nothingKept }];
  },
  async showStatus(turn) {
    if (await onlyForm(turn)) return [await waitingForm(turn)];
    return [{ kind: "cases", cases: (await turn.student.cases()).slice(0, 9) }];
  },
  async showBill(turn) {
    const { prices } = turn.reference;
    if (await onlyForm(turn)) return [{ kind: "aside", about: "pay", prices }, await waitingForm(turn)];
    return bills(await turn.student.cases());
  },
  async showFix(turn) {
    const all = await turn.student.cases();
    const asked = all.filter(asksHer).slice(0, MOST_ABOUT);
    if (asked.length > 0) return [{ kind: "cases", cases: asked }];
    if (await onlyForm(turn)) return [await waitingForm(turn)];
    const open = all.filter(isOpen).slice(0, 1);
    return [{ kind: "nothingToFix" }, ...(open.length > 0 ? [{ kind: "cases" as const, cases: open }] : [])];
  },
  showFees: ({ reference }) => [{ kind: "fees", prices: reference.prices }],
  showHelp: say({ kind: "help" }),
  async showHuman({ student: { deskAsked }, deps: { now }, language }) {
    const at = now();
    const opens = isDeskOpen(at) ? null : nextOpening(at).toISOString();
    const school = await deskAsked();
    return [{ kind: "human", school: school && schoolNameIn(school, language), opens }];
  },
  sayWordsNeeded: say({ kind: "wordsNeeded" }),
  askStopWaiting: say({ kind: "stopWaitingQuestion" }),
  sayNotWaiting: say({ kind: "notWaiting" }),
  takePhoto: ({ event, student, conversation: { context }, lastTry }) =>
    event.type === "photoSent" ? student.takePhoto({ sent: event.photo, chosen: context, lastTry }) : [],
  showFaq: say({ kind: "faq" }),
  async showAnswer({ deps, event, student: { cases } }) {
    if (event.type !== "questionAsked") return [{ kind: "faq" }];
    const hers = asksOfHers.has(event.topic) ? await cases() : [];
    const topic =
      event.topic === "howLong" && hers[0]?.category === "LOSS_REFUND" ? "refundWhen" : event.topic;
    const about = aboutHers[topic];
    const meant = about ? hers.filter(about).slice(0, MOST_ABOUT) : [];
    const receiptOf = topic === "receipt" && meant[0]?.serial;
    return [
      {
        kind: "answer",
        topic,
        ...(topic === "whereTo" && { oldCardAddress: knownAddress(deps.settings.paper.oldCardAddress) }),
        ...(receiptOf && { receiptOf }),
      },
      ...(meant.length > 0 && !receiptOf ? [{ kind: "cases" as const, cases: meant }] : []),
    ];
  },
  showAsides: ({ event, reference: { prices } }) =>
    event.type === "applyAsked"
      ? (event.asides ?? []).map((about) => ({ kind: "aside" as const, about, prices }))
      : [],
  async showFound({ conversation: { state }, student: { cases } }) {
    // In the middle of an application, that one is meant.
    const [newest] = state === "confirmingCancel" ? [] : await cases();
    return [{ kind: "found", cardCase: newest ?? null }];
  },
  showNeighbours: ({ event }) => [
    { kind: "neighbours", neighbour: (event.type === "neighbourAsked" && event.neighbour) || null },
  ],
  showOtherCard: ({ event }) =>
    event.type === "otherCardAsked"
      ? [{ kind: "otherCard", issuer: event.issuer, oursToo: event.oursToo }]
      : [],
  showEdit({ conversation: { context } }) {
    const { cardState, category, reason } = context;
    return [
      { kind: "edit", cardState: cardState ?? null, category: category ?? null, reason: reason ?? null },
    ];
  },
  async showSent({ student: { cases } }) {
    const all = await cases();
    const [asked] = all.filter(asksToMend);
    // What she is asked for she may change in place, and the card leads there.
    if (asked) return [{ kind: "cases", cases: [asked] }];
    const about = all.find(isOpen);
    const withdrawable = about?.canWithdraw ? about.serial : undefined;
    return about
      ? [
          { kind: "sent", withdrawable },
          { kind: "cases", cases: [about] },
        ]
      : [{ kind: "nothingSent" }];
  },
  askRestart: say({ kind: "restartQuestion" }),
  async askWithdraw({ student: { cases }, conversation: { context } }) {
    const cardCase = (await cases()).find(({ serial }) => serial === context.withdrawing);
    return cardCase ? [{ kind: "withdrawQuestion", cardCase }] : [{ kind: "continued" }];
  },
  async withdraw({ student, facts: { withdrawable } }) {
    const said = withdrawable ? await student.withdraw(withdrawable) : [];
    return said.length > 0 ? said : [{ kind: "nothingToCancel", sent: false }];
  },
  askCancel: say({ kind: "cancelQuestion" }),
  discardDraft({ work, changes }) {
    if (work.hasDraft) changes.draft = "discarded";
    work.hasDraft = false;
    return [];
  },
  sayCancelled: say({ kind: "cancelled" }),
  async sayNothingToCancel({ student: { cases } }) {
    return [{ kind: "nothingToCancel", sent: (await cases()).some(isOpen) }];
  },
  sayUnderWay: say({ kind: "underWay" }),
  sayContinued: say({ kind: "continued" }),
  sayThanks: say({ kind: "thanks" }),
  async setLanguage({ student, event, conversation: { state } }) {
    if (event.type !== "languageChosen") return [];
    await student.chooseLanguage(event.language);
    if (state !== "idle") return [{ kind: "languageSet" }];
    return [{ kind: "languageSet" }, { kind: "welcome", openCase: (await student.cases()).some(isOpen) }];
  },
  async sayOldButton({ student: { cases }, conversation: { state } }) {
    const [newest] = state === "idle" ? await cases() : [];
    return [{ kind: "oldButton" }, ...(newest ? [{ kind: "cases" as const, cases: [newest] }] : [])];
  },
  async sayNotUnderstood({ event, conversation: { state }, student: { cases } }) {
    const heard = event.type === "notUnderstood" ? event.heard : "text";
    // What she means for the desk that asked her would reach nobody.
    const deskAsks = state === "idle" && heard === "text" && (await cases()).some(isAsked);
    return [{ kind: "notUnderstood", heard, state, ...(deskAsks && { deskAsks }) }];
  },
  offerHelp: say({ kind: "offerHelp" }),
  async repeatPrompt(turn) {
    const { state } = turn.conversation;
    if (state === "idle") return [];
    const inFull = turn.returning || turn.event.type === "languageChosen";
    // The way back to the form hangs on the answer as a quick reply; a card would push the answer out of sight.
    if (state === "fillingForm") {
      if (await isForm(turn)) return [];
      return isAnswered(turn.event) && !inFull && !(await replaces(turn)) ? [] : [await waitingForm(turn)];
    }
    // The case that the question is about has just been shown.
    if (state === "hasOpenCase" && asksOfCases.has(turn.event.type)) return [{ kind: "stands", state }];
    return inFull ? ask(turn) : [{ kind: "stands", state }];
  },
};

/** Events whose answer is how her application stands. */
const asksOfCases: ReadonlySet<DialogEvent["type"]> = new Set(["statusAsked", "billAsked", "fixAsked"]);

/** She has sent nothing, and a form waits: it is what she asks about. */
async function onlyForm({ work, student }: Turn): Promise<boolean> {
  return work.hasDraft && (await student.cases()).length === 0;
}

/** The answer was the form itself. */
async function isForm(turn: Turn): Promise<boolean> {
  return asksOfCases.has(turn.event.type) && onlyForm(turn);
}

async function waitingForm({ student }: Turn): Promise<Part> {
  return { kind: "formWaiting", form: await student.form() };
}

function isAsked(cardCase: CaseView): boolean {
  return awaitsFix(cardCase) || cardCase.lossAsked === true;
}

/** She asks how far her application is, and the form that is to take its place has not been sent. */
async function replaces({ event, student }: Turn): Promise<boolean> {
  if (!asksOfCases.has(event.type)) return false;
  const all = await student.cases();
  return all.length > 0 && !all.some(isOpen);
}

/** Cases of hers that a question is about; they are shown with its answer, or its link leads to the newest. */
const aboutHers: Partial<Record<FaqTopic, (cardCase: CaseView) => boolean>> = {
  refundBack: ({ category }) => categories[category].needsRefund,
  surplus: ({ surplus }) => surplus === true,
  receipt: ({ receipt }) => receipt !== null,
  whereTo: asksForOldCard,
  stopWhen: (cardCase) => categories[cardCase.category].losesCard && isOpen(cardCase),
};
const asksOfHers: ReadonlySet<FaqTopic> = new Set<FaqTopic>([
  ...(Object.keys(aboutHers) as FaqTopic[]),
  "howLong",
]);
const MOST_ABOUT = 3;

/** She asked something in between and has her answer. */
function isAnswered({ type }: DialogEvent): boolean {
  return answered.has(type);
}

const answered: ReadonlySet<DialogEvent["type"]> = new Set([
  "statusAsked",
  "billAsked",
  "fixAsked",
  "feesAsked",
  "helpAsked",
  "faqAsked",
  "questionAsked",
  "neighbourAsked",
  "paperAsked",
  "thanked",
]);

/** The question of the state in full. */
async function ask(turn: Turn): Promise<Part[]> {
  const parts = await Promise.all(
    questions[turn.conversation.state].map((effect) => performers[effect](turn)),
  );
  return parts.flat();
}

function bills(cases: CaseView[]): Part[] {
  const parts = cases.flatMap((cardCase): Part[] => {
    // Money would not bring a case on whose loss report is not found: what is asked of her comes first.
    if (cardCase.lossAsked) return [{ kind: "cases", cases: [cardCase] }];
    if (cardCase.bill) return [{ kind: "bill", bill: cardCase.bill }];
    // Why there is no bill, its sentence says.
    if (cardCase.deductedFee && isOpen(cardCase)) return [{ kind: "cases", cases: [cardCase] }];
    return cardCase.schoolCollects ? [{ kind: "payAtSchool", cardCase }] : [];
  });
  if (parts.length > 0) return parts.slice(0, 3);
  const [newest] = cases;
  // There is nothing to pay because it lapsed: that is said, with the way to begin anew.
  if (newest?.progress === "LAPSED") return [{ kind: "cases", cases: [newest] }];
  return [{ kind: "nothingToPay", hasCase: newest !== undefined }];
}

function priceOf({ prices }: Reference, wanted: string) {
  return prices.find(({ category }) => category === wanted) ?? null;
}
