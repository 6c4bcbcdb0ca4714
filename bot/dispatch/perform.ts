import type { CaseView } from "#domain/case/case-view.ts";
import type { Language } from "#domain/language.ts";
import { caseView } from "#usecases/case/case-view.ts";
import { studentCases } from "#usecases/case/student-cases.ts";
import { chatFacts } from "#usecases/draft/chat-facts.ts";
import { setLanguage } from "#usecases/student/set-language.ts";
import type { BotDeps } from "../bot-deps.ts";
import type { Conversation } from "../dialog/conversation.ts";
import type { Effect } from "../dialog/effect.ts";
import type { DialogEvent } from "../dialog/event.ts";
import type { Outcome, StudentWork } from "../inbox/types.ts";
import type { Say } from "../messages/say.ts";
import type { Reference } from "./reference.ts";

/** What an effect works with. */
export interface Turn {
  deps: BotDeps;
  work: StudentWork;
  event: DialogEvent;
  /** After the step. */
  conversation: Conversation;
  language: Language;
  reference: Reference;
  /** What an effect changes about her form, to be stored with the step. */
  changes: Pick<Outcome, "draft">;
}

type Perform = (turn: Turn) => Say[] | Promise<Say[]>;

const say =
  (...says: Say[]): Perform =>
  () =>
    says;

/** One performer per effect. Each is safe to repeat: a crash between it and the stored outcome runs it again. */
export const performers: Record<Effect, Perform> = {
  async welcome({ deps, work }) {
    const cases = await casesOf(deps, work);
    return [{ say: "welcome", openCase: cases.some(isOpen) }];
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
  showPaperRoute: ({ reference }) => [
    { say: "paperRoute", cardFee: priceOf(reference, "REISSUE")?.cardFee ?? 0 },
  ],
  async showStatus({ deps, work }) {
    return [{ say: "cases", cases: (await casesOf(deps, work)).slice(0, 9) }];
  },
  async showBill({ deps, work }) {
    return bills(await casesOf(deps, work));
  },
  showFees: ({ reference }) => [{ say: "fees", prices: reference.prices }],
  showHelp: say({ say: "help" }),
  showHuman: say({ say: "human" }),
  askCancel: say({ say: "cancelQuestion" }),
  discardDraft({ work, changes }) {
    if (work.hasDraft) changes.draft = "discarded";
    work.hasDraft = false;
    return [];
  },
  sayCancelled: say({ say: "cancelled" }),
  sayContinued: say({ say: "continued" }),
  sayThanks: say({ say: "thanks" }),
  async setLanguage({ deps, work, event }) {
    if (event.type !== "languageChosen") return [];
    work.studentId = await setLanguage(deps, work.lineUserId, event.language);
    work.language = event.language;
    return [{ say: "languageSet" }];
  },
  async sayOldButton({ deps, work, conversation: { state } }) {
    const cases = state === "idle" ? await casesOf(deps, work) : [];
    return [
      { say: "oldButton" },
      ...(cases.length > 0 ? [{ say: "cases" as const, cases: cases.slice(0, 1) }] : []),
    ];
  },
  sayNotUnderstood: ({ event, conversation: { state } }) => [
    { say: "notUnderstood", heard: event.type === "notUnderstood" ? event.heard : "text", state },
  ],
  offerHelp: say({ say: "offerHelp" }, { say: "help" }),
  repeatPrompt({ conversation: { state } }) {
    if (state === "idle") return [];
    return [state === "fillingForm" ? { say: "formWaiting" } : { say: "stands", state }];
  },
};

async function casesOf(deps: BotDeps, { studentId, hasCases }: StudentWork): Promise<CaseView[]> {
  return studentId && hasCases ? (await studentCases(deps, studentId)).map(caseView) : [];
}

function bills(cases: CaseView[]): Say[] {
  const says = cases.flatMap((cardCase): Say[] => {
    if (cardCase.bill) return [{ say: "bill", bill: cardCase.bill }];
    return cardCase.schoolCollects ? [{ say: "payAtSchool", cardCase }] : [];
  });
  return says.length > 0 ? says.slice(0, 3) : [{ say: "nothingToPay", hasCase: cases.length > 0 }];
}

function isOpen({ progress }: CaseView): boolean {
  return progress === "UNPAID" || progress === "PROCESSING";
}

function priceOf({ prices }: Reference, wanted: string) {
  return prices.find(({ category }) => category === wanted) ?? null;
}
