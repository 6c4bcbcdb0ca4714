import { type Category, lostOptions } from "#domain/category.ts";
import type { DialogContext, DialogState } from "./conversation.ts";
import type { Effect } from "./effect.ts";
import { type DialogEvent, type DialogEventType, type Facts, isWritten } from "./event.ts";

type EventOf<Type extends DialogEventType> = Extract<DialogEvent, { type: Type }>;

export interface Edge<Event extends DialogEvent> {
  /** `same` stays, `back` returns to where the student was one step before. */
  to: DialogState | "same" | "back";
  /** In words for the drawing; an edge whose guard says no is passed over. */
  when?: string;
  guard?: (context: DialogContext, event: Event, facts: Facts) => boolean;
  assign?: (context: DialogContext, event: Event, facts: Facts) => Partial<DialogContext>;
  /** A new conversation begins: buttons of the old one become inert. */
  renew?: true;
  /** 上一步 does not lead back over this: what was there is gone. */
  final?: true;
  /** The question of the state that is reached, when none are named. */
  effects?: readonly Effect[];
  /** Of an edge that leads back: the event is taken there. */
  carriedOut?: true;
}

type Row = { [Type in DialogEventType]?: readonly Edge<EventOf<Type>>[] };
export type TransitionTable = Record<DialogState, Row>;

/** What is said on coming into a state. */
export const questions: Record<DialogState, readonly Effect[]> = {
  idle: ["welcome"],
  hasOpenCase: ["showOpenCase"],
  readingNotices: ["showNotices"],
  declined: ["showPaperRoute"],
  choosingCardState: ["askCardState"],
  choosingLostOption: ["askLostOption"],
  choosingReason: ["askReason"],
  needsLossReport: ["askLossReport"],
  fillingForm: ["saveFacts", "handOver"],
  confirmingCancel: ["askCancel"],
  confirmingRestart: ["askRestart"],
  confirmingWithdraw: ["askWithdraw"],
  withHuman: ["showHuman"],
};

const nothingChosen = {
  cardState: undefined,
  category: undefined,
  reason: undefined,
  agreedVersion: undefined,
};

const back = [{ to: "back" }] as const;
const goOn = [{ to: "back", effects: ["sayContinued", "repeatPrompt"] }] as const;

/** What she has said about a card before the notices; a wish for money or a new card is about a lost one. */
const said = ({ cardState, option }: EventOf<"applyAsked">) => ({
  cardState,
  category: option && lostOptions[option].category,
});

const begin: readonly Edge<EventOf<"applyAsked">>[] = [
  {
    to: "readingNotices",
    renew: true,
    assign: (_, event, { noticeVersion }) => ({ ...nothingChosen, ...said(event), noticeVersion }),
  },
];

const beginAnew: readonly Edge<EventOf<"restartAsked">>[] = [
  {
    to: "readingNotices",
    renew: true,
    assign: (_context, _event, { noticeVersion }) => ({ ...nothingChosen, noticeVersion }),
  },
];

/** What she typed into the form is not thrown away by a slip of the tongue. */
const askRestart: readonly Edge<EventOf<"restartAsked">>[] = [
  { to: "confirmingRestart", when: "已有填寫中的資料", guard: (_context, _event, { hasForm }) => hasForm },
  ...beginAnew,
];

const end = { to: "idle", renew: true, final: true, assign: () => nothingChosen } as const;

const refuse: readonly Edge<EventOf<"refused">>[] = [
  { to: "declined", final: true, assign: () => nothingChosen, effects: ["discardDraft", "showPaperRoute"] },
];

const chooseCardState: readonly Edge<EventOf<"cardStateChosen">>[] = [
  {
    to: "choosingLostOption",
    when: "卡片不見了",
    guard: (_, { cardState }) => cardState === "LOST",
    assign: () => ({ cardState: "LOST", category: undefined, reason: undefined }),
  },
  {
    to: "choosingReason",
    when: "卡片還在",
    assign: () => ({ cardState: "PRESENT", category: undefined, reason: undefined }),
  },
];

const lost = (category: Category) => ({ cardState: "LOST", category, reason: undefined }) as const;

const chooseLostOption: readonly Edge<EventOf<"lostOptionChosen">>[] = [
  { to: "fillingForm", assign: (_, { option }) => lost(lostOptions[option].category) },
];

const chooseReason: readonly Edge<EventOf<"reasonChosen">>[] = [
  {
    to: "needsLossReport",
    when: "先前已掛失，但查無掛失申請",
    guard: (_, { reason }, { lossReported }) => reason === "ALREADY_REPORTED" && !lossReported,
    assign: () => ({ cardState: "PRESENT", category: undefined, reason: undefined }),
  },
  {
    to: "fillingForm",
    assign: (_, { reason }) => ({ cardState: "PRESENT", category: "REISSUE", reason }),
  },
];

/** What was sent can be taken back while it is neither paid nor approved. */
const askWithdraw = {
  to: "confirmingWithdraw",
  when: "有可以取消的申請",
  guard: (_context: DialogContext, _event: DialogEvent, { withdrawable }: Facts) =>
    withdrawable !== undefined,
  assign: (_context: DialogContext, _event: DialogEvent, { withdrawable }: Facts) => ({
    withdrawing: withdrawable,
  }),
} as const;

const agree = ({ noticeVersion }: DialogContext) => ({ agreedVersion: noticeVersion });

/** What a student may say at any time; the dialog stays where it is and asks its question again. */
const anywhere: Row = {
  greeted: [{ to: "same", effects: ["welcome", "repeatPrompt"] }],
  statusAsked: [{ to: "same", effects: ["showStatus", "repeatPrompt"] }],
  billAsked: [{ to: "same", effects: ["showBill", "repeatPrompt"] }],
  feesAsked: [{ to: "same", effects: ["showFees", "repeatPrompt"] }],
  fixAsked: [{ to: "same", effects: ["showFix", "repeatPrompt"] }],
  helpAsked: [{ to: "same", effects: ["showHelp", "repeatPrompt"] }],
  faqAsked: [{ to: "same", effects: ["showFaq", "repeatPrompt"] }],
  questionAsked: [{ to: "same", effects: ["showAnswer", "repeatPrompt"] }],
  neighbourAsked: [{ to: "same", effects: ["showNeighbours", "repeatPrompt"] }],
  otherCardAsked: [{ to: "same", effects: ["showOtherCard", "repeatPrompt"] }],
  cardFound: [{ to: "same", effects: ["showFound", "repeatPrompt"] }],
  humanAsked: [{ to: "withHuman" }],
  botAsked: [{ to: "same", effects: ["sayContinued", "repeatPrompt"] }],
  withdrawAsked: [askWithdraw, { to: "same", effects: ["sayNothingToCancel", "repeatPrompt"] }],
  photoSent: [
    {
      to: "same",
      assign: ({ imageSet }, { photo }) => ({ imageSet: photo.imageSet ?? imageSet }),
      effects: ["takePhoto", "repeatPrompt"],
    },
  ],
  thanked: [{ to: "same", effects: ["sayThanks", "repeatPrompt"] }],
  languageChosen: [{ to: "same", effects: ["setLanguage", "repeatPrompt"] }],
  paperAsked: [{ to: "same", effects: ["showPaperRoute", "repeatPrompt"] }],
  oldButtonTapped: [{ to: "same", effects: ["sayOldButton", "repeatPrompt"] }],
  notUnderstood: [
    {
      to: "same",
      when: "第三次",
      guard: ({ misses }) => misses >= 2,
      effects: ["offerHelp", "showHelp", "repeatPrompt"],
    },
    {
      to: "same",
      assign: ({ misses }) => ({ misses: misses + 1 }),
      effects: ["sayNotUnderstood", "repeatPrompt"],
    },
  ],
};

/** An application is under way and consent was given: every choice may be made, or made anew, at any time. */
const underWay: Row = {
  ...anywhere,
  applyAsked: [
    {
      to: "choosingLostOption",
      when: "改說卡片不見了",
      guard: (context, { cardState }) => cardState === "LOST" && context.cardState !== "LOST",
      assign: () => ({ cardState: "LOST", category: undefined, reason: undefined }),
    },
    {
      to: "choosingReason",
      when: "改說卡片還在",
      guard: (context, { cardState }) => cardState === "PRESENT" && context.cardState !== "PRESENT",
      assign: () => ({ cardState: "PRESENT", category: undefined, reason: undefined }),
    },
    { to: "same", effects: ["sayUnderWay", "repeatPrompt"] },
  ],
  cardFound: [{ to: "confirmingCancel", effects: ["showFound", "askCancel"] }],
  cardStateChosen: chooseCardState,
  lostOptionChosen: chooseLostOption,
  reasonChosen: chooseReason,
  editAsked: [{ to: "same", effects: ["showEdit"] }],
  choiceReopened: [
    { to: "choosingCardState", when: "卡片狀態", guard: (_, { choice }) => choice === "cardState" },
    { to: "choosingLostOption", when: "卡片不見了", guard: ({ cardState }) => cardState === "LOST" },
    { to: "choosingReason", when: "卡片還在", guard: ({ cardState }) => cardState === "PRESENT" },
    { to: "choosingCardState", when: "還沒選" },
  ],
  restartAsked: askRestart,
  wentBack: back,
  cancelAsked: [{ to: "confirmingCancel" }],
};

/** She waits for a person no longer. */
const stopWaiting = [{ to: "back", effects: ["sayNotWaiting", "repeatPrompt"] }] as const;

/** What belongs to an application ends the wait for a person and is obeyed. */
const carriedOut = [{ to: "back", carriedOut: true }] as const;

/** Between her and a person the bot does not talk. */
const silence = [{ to: "same", effects: [] }] as const;

/** A question in between; whatever is no answer to it leaves it standing. */
const inBetween: Row = {
  ...anywhere,
  applyAsked: goOn,
  editAsked: goOn,
  wentBack: goOn,
  cancelDeclined: goOn,
};

/** The whole dialog. A state without a row, or an edge to no state, does not compile. */
export const transitions: TransitionTable = {
  idle: {
    ...anywhere,
    applyAsked: [
      {
        to: "hasOpenCase",
        when: "有未結的申請",
        renew: true,
        guard: (_context, _event, { hasOpenCase }) => hasOpenCase,
        assign: (_, event) => ({ ...nothingChosen, ...said(event) }),
      },
      ...begin,
    ],
    restartAsked: beginAnew,
    editAsked: [{ to: "same", effects: ["showSent"] }],
    wentBack: [{ to: "same", effects: ["welcome"] }],
    cancelAsked: [askWithdraw, { to: "same", effects: ["sayNothingToCancel"] }],
  },
  hasOpenCase: {
    ...anywhere,
    anotherCard: [{ to: "readingNotices", assign: (_c, _e, { noticeVersion }) => ({ noticeVersion }) }],
    applyAsked: [{ to: "same", effects: ["showOpenCase"] }],
    restartAsked: beginAnew,
    editAsked: [{ to: "same", effects: ["showSent"] }],
    wentBack: back,
    cancelAsked: [askWithdraw, { ...end, effects: ["sayNothingToCancel"] }],
  },
  readingNotices: {
    ...anywhere,
    applyAsked: [
      {
        to: "same",
        assign: (context, event) => (event.cardState ? said(event) : { cardState: context.cardState }),
        effects: ["showNotices"],
      },
    ],
    agreed: [
      {
        to: "fillingForm",
        when: "已說卡片不見了和要辦的項目",
        guard: ({ cardState, category }) => cardState === "LOST" && category !== undefined,
        assign: agree,
      },
      {
        to: "choosingLostOption",
        when: "已說卡片不見了",
        guard: ({ cardState }) => cardState === "LOST",
        assign: agree,
      },
      {
        to: "choosingReason",
        when: "已說卡片還在",
        guard: ({ cardState }) => cardState === "PRESENT",
        assign: agree,
      },
      { to: "choosingCardState", assign: agree },
    ],
    refused: refuse,
    restartAsked: askRestart,
    editAsked: [{ to: "same", effects: ["repeatPrompt"] }],
    wentBack: back,
    cancelAsked: [
      { to: "confirmingCancel", when: "已有填寫中的資料", guard: (_context, _event, { hasForm }) => hasForm },
      { ...end, effects: ["sayCancelled"] },
    ],
  },
  declined: {
    ...anywhere,
    applyAsked: [
      {
        to: "readingNotices",
        assign: (_, event, { noticeVersion }) => ({ ...said(event), noticeVersion }),
      },
    ],
    agreed: [{ to: "choosingCardState", assign: agree }],
    refused: refuse,
    restartAsked: beginAnew,
    editAsked: [{ to: "same", effects: ["repeatPrompt"] }],
    wentBack: back,
    cancelAsked: [{ ...end, effects: ["sayCancelled"] }],
  },
  choosingCardState: {
    ...underWay,
    lostOptionChosen: [
      {
        to: "same",
        when: "補辦新卡，還不知道卡片在不在",
        guard: ({ cardState }, { option }) => option === "NEW_CARD" && cardState !== "LOST",
        effects: ["sayContinued", "askCardState"],
      },
      ...chooseLostOption,
    ],
  },
  choosingLostOption: underWay,
  choosingReason: underWay,
  needsLossReport: {
    ...underWay,
    reportedElsewhere: [
      {
        to: "fillingForm",
        assign: () => ({ cardState: "PRESENT", category: "REISSUE", reason: "ALREADY_REPORTED" }),
      },
    ],
  },
  fillingForm: {
    ...underWay,
    lostOptionChosen: [
      {
        to: "same",
        when: "同一項",
        guard: ({ category }, { option }) => lostOptions[option].category === category,
        effects: ["repeatPrompt"],
      },
      ...chooseLostOption,
    ],
    reasonChosen: [
      {
        to: "same",
        when: "同一項",
        guard: (context, { reason }) => context.reason === reason,
        effects: ["repeatPrompt"],
      },
      ...chooseReason,
    ],
  },
  confirmingCancel: {
    ...inBetween,
    cancelConfirmed: [{ ...end, effects: ["discardDraft", "sayCancelled"] }],
    cancelAsked: [{ to: "same" }],
    restartAsked: [{ to: "same" }],
  },
  confirmingRestart: {
    ...inBetween,
    restartConfirmed: [
      {
        to: "readingNotices",
        renew: true,
        final: true,
        assign: (_context, _event, { noticeVersion }) => ({ ...nothingChosen, noticeVersion }),
        effects: ["discardDraft", "showNotices"],
      },
    ],
    restartAsked: [{ to: "same" }],
    cancelAsked: [{ to: "same" }],
  },
  confirmingWithdraw: {
    ...inBetween,
    withdrawConfirmed: [
      {
        to: "idle",
        when: "從「還有申請在辦」來的",
        final: true,
        guard: ({ trail }) => trail?.at(-1)?.state === "hasOpenCase",
        effects: ["withdraw"],
      },
      { to: "back", effects: ["withdraw", "repeatPrompt"] },
    ],
    withdrawAsked: [{ ...askWithdraw, to: "same" }, ...goOn],
    cancelAsked: [{ to: "same", effects: ["askWithdraw"] }],
    restartAsked: goOn,
  },
  withHuman: {
    ...anywhere,
    greeted: silence,
    thanked: silence,
    notUnderstood: [
      {
        to: "same",
        when: "貼圖、影片、語音、檔案、位置",
        guard: (_context, { heard }) => !isWritten(heard),
        effects: ["sayWordsNeeded"],
      },
      ...silence,
    ],
    photoSent: [
      {
        to: "same",
        assign: ({ imageSet }, { photo }) => ({ imageSet: photo.imageSet ?? imageSet }),
        effects: ["sayWordsNeeded"],
      },
    ],
    humanAsked: [{ to: "same", effects: ["showHuman"] }],
    applyAsked: carriedOut,
    anotherCard: carriedOut,
    agreed: carriedOut,
    refused: carriedOut,
    cardStateChosen: carriedOut,
    lostOptionChosen: carriedOut,
    reasonChosen: carriedOut,
    editAsked: carriedOut,
    restartAsked: carriedOut,
    cancelAsked: [{ to: "same", effects: ["askStopWaiting"] }],
    withdrawAsked: carriedOut,
    botAsked: stopWaiting,
    wentBack: stopWaiting,
  },
};
