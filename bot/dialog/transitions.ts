import { type Category, lostOptions } from "#domain/category.ts";
import type { DialogContext, DialogState } from "./conversation.ts";
import type { Effect } from "./effect.ts";
import type { DialogEvent, DialogEventType, Facts } from "./event.ts";

type EventOf<Type extends DialogEventType> = Extract<DialogEvent, { type: Type }>;

export interface Edge<Event extends DialogEvent> {
  /** `same` stays, `resume` goes where the student was before she was asked to confirm. */
  to: DialogState | "same" | "resume";
  /** In words for the drawing; an edge whose guard says no is passed over. */
  when?: string;
  guard?: (context: DialogContext, event: Event, facts: Facts) => boolean;
  assign?: (context: DialogContext, event: Event, facts: Facts, from: DialogState) => Partial<DialogContext>;
  /** A new conversation begins: buttons of the old one become inert. */
  renew?: true;
  effects: readonly Effect[];
}

type Row = { [Type in DialogEventType]?: readonly Edge<EventOf<Type>>[] };
export type TransitionTable = Record<DialogState, Row>;

const nothingChosen = {
  cardState: undefined,
  category: undefined,
  reason: undefined,
  agreedVersion: undefined,
  resume: undefined,
};

const begin: readonly Edge<EventOf<"applyAsked">>[] = [
  {
    to: "readingNotices",
    renew: true,
    assign: (_, { cardState }, { noticeVersion }) => ({ ...nothingChosen, cardState, noticeVersion }),
    effects: ["showNotices"],
  },
];

const refuse: readonly Edge<EventOf<"refused">>[] = [
  { to: "declined", assign: () => nothingChosen, effects: ["showPaperRoute"] },
];

const chooseCardState: readonly Edge<EventOf<"cardStateChosen">>[] = [
  {
    to: "choosingLostOption",
    when: "卡片不見了",
    guard: (_, { cardState }) => cardState === "LOST",
    assign: () => ({ cardState: "LOST", category: undefined, reason: undefined }),
    effects: ["askLostOption"],
  },
  {
    to: "choosingReason",
    when: "卡片還在",
    assign: () => ({ cardState: "PRESENT", category: undefined, reason: undefined }),
    effects: ["askReason"],
  },
];

const askCancel: readonly Edge<EventOf<"cancelAsked">>[] = [
  {
    to: "confirmingCancel",
    assign: (_context, _event, _facts, from) => ({ resume: from }),
    effects: ["askCancel"],
  },
];

const lost = (category: Category) => ({ cardState: "LOST", category, reason: undefined }) as const;

/** What a student may say at any time; the dialog stays where it is and asks its question again. */
const anywhere: Row = {
  greeted: [{ to: "same", effects: ["welcome", "repeatPrompt"] }],
  statusAsked: [{ to: "same", effects: ["showStatus", "repeatPrompt"] }],
  billAsked: [{ to: "same", effects: ["showBill", "repeatPrompt"] }],
  feesAsked: [{ to: "same", effects: ["showFees", "repeatPrompt"] }],
  helpAsked: [{ to: "same", effects: ["showHelp", "repeatPrompt"] }],
  humanAsked: [{ to: "same", effects: ["showHuman", "repeatPrompt"] }],
  thanked: [{ to: "same", effects: ["sayThanks", "repeatPrompt"] }],
  languageChosen: [{ to: "same", effects: ["setLanguage", "repeatPrompt"] }],
  paperAsked: [{ to: "same", effects: ["showPaperRoute", "repeatPrompt"] }],
  oldButtonTapped: [{ to: "same", effects: ["sayOldButton", "repeatPrompt"] }],
  applyAsked: begin,
  restartAsked: [
    {
      to: "readingNotices",
      renew: true,
      assign: (_context, _event, { noticeVersion }) => ({ ...nothingChosen, noticeVersion }),
      effects: ["discardDraft", "showNotices"],
    },
  ],
  notUnderstood: [
    {
      to: "same",
      when: "第三次",
      guard: ({ misses }) => misses >= 2,
      effects: ["offerHelp", "repeatPrompt"],
    },
    {
      to: "same",
      assign: ({ misses }) => ({ misses: misses + 1 }),
      effects: ["sayNotUnderstood", "repeatPrompt"],
    },
  ],
};

/** The whole dialog. A state without a row, or an edge to no state, does not compile. */
export const transitions: TransitionTable = {
  idle: {
    ...anywhere,
    wentBack: [{ to: "same", effects: ["welcome"] }],
    cancelAsked: [{ to: "same", effects: ["sayCancelled"] }],
  },
  readingNotices: {
    ...anywhere,
    agreed: [
      {
        to: "choosingLostOption",
        when: "已說卡片不見了",
        guard: ({ cardState }) => cardState === "LOST",
        assign: ({ noticeVersion }) => ({ agreedVersion: noticeVersion }),
        effects: ["askLostOption"],
      },
      {
        to: "choosingReason",
        when: "已說卡片還在",
        guard: ({ cardState }) => cardState === "PRESENT",
        assign: ({ noticeVersion }) => ({ agreedVersion: noticeVersion }),
        effects: ["askReason"],
      },
      {
        to: "choosingCardState",
        assign: ({ noticeVersion }) => ({ agreedVersion: noticeVersion }),
        effects: ["askCardState"],
      },
    ],
    refused: refuse,
    wentBack: [{ to: "idle", renew: true, assign: () => nothingChosen, effects: ["welcome"] }],
    cancelAsked: [{ to: "idle", renew: true, assign: () => nothingChosen, effects: ["sayCancelled"] }],
  },
  declined: {
    ...anywhere,
    agreed: [
      {
        to: "choosingCardState",
        assign: ({ noticeVersion }) => ({ agreedVersion: noticeVersion }),
        effects: ["askCardState"],
      },
    ],
    refused: refuse,
    wentBack: [{ to: "readingNotices", effects: ["showNotices"] }],
    cancelAsked: [{ to: "idle", renew: true, assign: () => nothingChosen, effects: ["sayCancelled"] }],
  },
  choosingCardState: {
    ...anywhere,
    cardStateChosen: chooseCardState,
    wentBack: [{ to: "readingNotices", effects: ["showNotices"] }],
    cancelAsked: askCancel,
  },
  choosingLostOption: {
    ...anywhere,
    lostOptionChosen: [
      {
        to: "fillingForm",
        assign: (_, { option }) => lost(lostOptions[option].category),
        effects: ["saveFacts", "handOver"],
      },
    ],
    wentBack: [{ to: "choosingCardState", effects: ["askCardState"] }],
    cancelAsked: askCancel,
  },
  choosingReason: {
    ...anywhere,
    reasonChosen: [
      {
        to: "needsLossReport",
        when: "先前已掛失，但查無掛失申請",
        guard: (_, { reason }, { lossReported }) => reason === "ALREADY_REPORTED" && !lossReported,
        effects: ["askLossReport"],
      },
      {
        to: "fillingForm",
        assign: (_, { reason }) => ({ cardState: "PRESENT", category: "REISSUE", reason }),
        effects: ["saveFacts", "handOver"],
      },
    ],
    wentBack: [{ to: "choosingCardState", effects: ["askCardState"] }],
    cancelAsked: askCancel,
  },
  needsLossReport: {
    ...anywhere,
    cardStateChosen: chooseCardState,
    reportedElsewhere: [
      {
        to: "fillingForm",
        assign: () => ({ cardState: "PRESENT", category: "REISSUE", reason: "ALREADY_REPORTED" }),
        effects: ["saveFacts", "handOver"],
      },
    ],
    wentBack: [{ to: "choosingReason", effects: ["askReason"] }],
    cancelAsked: askCancel,
  },
  fillingForm: {
    ...anywhere,
    wentBack: [
      {
        to: "choosingLostOption",
        when: "卡片不見了",
        guard: ({ cardState }) => cardState === "LOST",
        effects: ["askLostOption"],
      },
      { to: "choosingReason", when: "卡片還在", effects: ["askReason"] },
    ],
    cancelAsked: askCancel,
  },
  confirmingCancel: {
    ...anywhere,
    cancelConfirmed: [
      {
        to: "idle",
        renew: true,
        assign: () => nothingChosen,
        effects: ["discardDraft", "sayCancelled"],
      },
    ],
    cancelDeclined: [
      { to: "resume", assign: () => ({ resume: undefined }), effects: ["sayContinued", "repeatPrompt"] },
    ],
    wentBack: [
      { to: "resume", assign: () => ({ resume: undefined }), effects: ["sayContinued", "repeatPrompt"] },
    ],
    cancelAsked: [{ to: "same", effects: ["askCancel"] }],
  },
};
