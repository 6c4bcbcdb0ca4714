/** Orders to the dispatcher; each becomes a message, a change, or both. */
export const effects = [
  "welcome",
  "showNotices",
  "askCardState",
  "askLostOption",
  "askReason",
  "askLossReport",
  "saveFacts",
  "handOver",
  "showPaperRoute",
  "showStatus",
  "showBill",
  "showFees",
  "showHelp",
  "showHuman",
  "askCancel",
  "discardDraft",
  "sayCancelled",
  "sayContinued",
  "sayThanks",
  "setLanguage",
  "sayOldButton",
  "sayNotUnderstood",
  "offerHelp",
  "repeatPrompt",
] as const;

export type Effect = (typeof effects)[number];
