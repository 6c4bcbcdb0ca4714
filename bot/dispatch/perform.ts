import type { CaseView } from "#domain/case/case-view.ts";
import type { Language } from "#domain/language.ts";
import { chatFacts } from "#usecases/draft/chat-facts.ts";
import type { BotDeps } from "../bot-deps.ts";
import type { Conversation } from "../dialog/conversation.ts";
import type { Effect } from "../dialog/effect.ts";
import type { DialogEvent } from "../dialog/event.ts";
import { questions } from "../dialog/transitions.ts";
import type { Outcome, StudentWork } from "../inbox/types.ts";
import type { Say, Standing } from "../messages/say.ts";
import type { Reference } from "./reference.ts";
import type { StudentAccess } from "./student-access.ts";

/** What an effect works with. */
export interface Turn {
  deps: Pick<BotDeps, "now" | "settings">;
  work: StudentWork;
  student: StudentAccess;
  event: DialogEvent;
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

type Perform = (turn: Turn) => Say[] | Promise<Say[]>;

const say =
  (...says: Say[]): Perform =>
  () =>
    says;

/** One performer per effect. Each is safe to repeat: a crash between it and the stored outcome runs it again. */
export const performers: Record<Effect, Perform> = {
  async welcome({ student: { cases }, conversation: { state }, returning }) {
    if (state !== "idle") return returning ? [] : [{ say: "hello" }];
    return [{ say: "welcome", openCase: (await cases()).some(isOpen) }];
  },
  async showOpenCase({ student: { cases } }) {
    const open = (await cases()).filter(isOpen).slice(0, 9);
    return [...(open.length > 0 ? [{ say: "cases" as const, cases: open }] : []), { say: "openCase" }];
  },
  showNotices: ({ reference, language }) => [
    { say: "notices", version: reference.versions[language], language },
  ],
  askCardState: say({ say: "cardState" }),
  askLostOption: ({ reference }) => [{ say: "lostOption", prices: reference.prices }],
  askReason: ({ reference }) => [{ say: "reason", price: priceOf(reference, "REISSUE") }],
  askLossReport: say({ say: "lossReportNeeded" }),
  saveFacts({ deps, work, conversation: { context }, language, reference, changes }) {
    const { agreedVersion: version, cardState, category, reason } = context;
    const hash = version && reference.hashOf(version, language);
    if (!hash || !cardState || !category)
      throw new Error("a form needs consent to known notices, and a category");
    const facts = { notices: { version, hash, language }, cardState, category, reason };
    changes.draft = chatFacts(facts, deps.now());
    work.hasDraft = true;
    return [];
  },
  handOver({ conversation: { context }, reference }) {
    const { category, reason } = context;
    if (!category) return [{ say: "formWaiting" }];
    return [{ say: "handOver", category, reason: reason ?? null, price: priceOf(reference, category) }];
  },
  showPaperRoute({ reference, deps: { settings } }) {
    const cardFee = priceOf(reference, "REISSUE")?.cardFee ?? 0;
    const { postFee } = settings.paper;
    return [{ say: "paperRoute", cardFee, postFee, documents: `${settings.publicUrl}/paper` }];
  },
  async showStatus({ student: { cases } }) {
    return [{ say: "cases", cases: (await cases()).slice(0, 9) }];
  },
  async showBill({ student: { cases } }) {
    return bills(await cases());
  },
  showFees: ({ reference }) => [{ say: "fees", prices: reference.prices }],
  showHelp: say({ say: "help" }),
  async showHuman({ work, student: { form, cases } }) {
    const drafted = work.hasDraft ? await form() : undefined;
    const [newest] = await cases();
    return [{ say: "human", school: drafted?.school ?? newest?.schoolName ?? null }];
  },
  takePhoto: (turn) =>
    turn.event.type === "photoSent" ? turn.student.takePhoto(turn, turn.event.photo) : [],
  showFaq: say({ say: "faq" }),
  async showAnswer({ event, student: { cases } }) {
    if (event.type !== "questionAsked") return [{ say: "faq" }];
    const [newest] = event.topic === "howLong" ? await cases() : [];
    return [{ say: "answer", topic: newest?.category === "LOSS_REFUND" ? "refundWhen" : event.topic }];
  },
  showAsides: ({ event, reference: { prices } }) =>
    event.type === "applyAsked"
      ? (event.asides ?? []).map((about) => ({ say: "aside" as const, about, prices }))
      : [],
  async showFound({ conversation: { state }, student: { cases } }) {
    // In the middle of an application, that one is meant.
    const [newest] = state === "confirmingCancel" ? [] : await cases();
    return [
      { say: "found", standing: newest ? standingOf(newest) : "notSent", category: newest?.category ?? null },
    ];
  },
  showNeighbours: ({ event }) => [
    { say: "neighbours", neighbour: (event.type === "neighbourAsked" && event.neighbour) || null },
  ],
  showEdit({ conversation: { context } }) {
    const { cardState, category, reason } = context;
    return [
      { say: "edit", cardState: cardState ?? null, category: category ?? null, reason: reason ?? null },
    ];
  },
  async showSent({ student: { cases } }) {
    const all = await cases();
    const [about] = [...all.filter(({ review }) => review === "RETURNED"), ...all].filter(isOpen);
    return about ? [{ say: "sent" }, { say: "cases", cases: [about] }] : [{ say: "nothingSent" }];
  },
  askRestart: say({ say: "restartQuestion" }),
  askCancel: say({ say: "cancelQuestion" }),
  discardDraft({ work, changes }) {
    if (work.hasDraft) changes.draft = "discarded";
    work.hasDraft = false;
    return [];
  },
  sayCancelled: say({ say: "cancelled" }),
  async sayNothingToCancel({ student: { cases } }) {
    return [{ say: "nothingToCancel", sent: (await cases()).some(isOpen) }];
  },
  sayUnderWay: say({ say: "underWay" }),
  sayContinued: say({ say: "continued" }),
  sayThanks: say({ say: "thanks" }),
  async setLanguage({ student, event }) {
    if (event.type !== "languageChosen") return [];
    await student.chooseLanguage(event.language);
    return [{ say: "languageSet" }];
  },
  async sayOldButton({ student: { cases }, conversation: { state } }) {
    const [newest] = state === "idle" ? await cases() : [];
    return [{ say: "oldButton" }, ...(newest ? [{ say: "cases" as const, cases: [newest] }] : [])];
  },
  sayNotUnderstood: ({ event, conversation: { state } }) => [
    { say: "notUnderstood", heard: event.type === "notUnderstood" ? event.heard : "text", state },
  ],
  offerHelp: say({ say: "offerHelp" }, { say: "help" }),
  async repeatPrompt(turn) {
    const { state } = turn.conversation;
    if (state === "idle") return [];
    if (state === "fillingForm") return [{ say: "formWaiting", form: await turn.student.form() }];
    return turn.returning ? ask(turn) : [{ say: "stands", state }];
  },
};

/** The question of the state in full. */
async function ask(turn: Turn): Promise<Say[]> {
  const says = await Promise.all(
    questions[turn.conversation.state].map((effect) => performers[effect](turn)),
  );
  return says.flat();
}

function bills(cases: CaseView[]): Say[] {
  const says = cases.flatMap((cardCase): Say[] => {
    if (cardCase.bill) return [{ say: "bill", bill: cardCase.bill }];
    return cardCase.schoolCollects ? [{ say: "payAtSchool", cardCase }] : [];
  });
  return says.length > 0 ? says.slice(0, 3) : [{ say: "nothingToPay", hasCase: cases.length > 0 }];
}

function standingOf({ progress, review }: CaseView): Standing {
  if (progress === "LAPSED" || progress === "VOIDED") return "notSent";
  return progress === "UNPAID" && review !== "APPROVED" ? "mayLapse" : "confirmed";
}

export function isOpen({ progress }: CaseView): boolean {
  return progress === "UNPAID" || progress === "PROCESSING";
}

function priceOf({ prices }: Reference, wanted: string) {
  return prices.find(({ category }) => category === wanted) ?? null;
}
