import {
  foundWords,
  lostWords,
  presentWords,
  renameWords,
  reportedWords,
  stillLostWords,
} from "../card-words.ts";
import { found } from "../choices.ts";
import { exactly, type Meaning, means } from "../meaning.ts";

export const stillLost: Meaning = means({ type: "applyAsked", cardState: "LOST" }, ...stillLostWords);

export const foundNow: Meaning = means(found, ...foundWords);

// Shorter ones sound like 「掛失」 itself.
export const reportedBefore: Meaning = means(
  { type: "applyAsked", cardState: "PRESENT" },
  ...reportedWords.filter((word) => word.length > 3),
);

export const lostCard: Meaning = means({ type: "applyAsked", cardState: "LOST" }, ...lostWords);

export const cardAtHand: Meaning = means(
  { type: "applyAsked", cardState: "PRESENT" },
  ...presentWords,
  ...renameWords,
);

export const apply: Meaning = means(
  { type: "applyAsked" },
  ...["申請", "掛失", "補發", "補辦", "補卡", "換卡", "新卡", "重辦卡", "辦卡", "補一張", "一張新的"],
  ...["apply", "report", "reissue", "new card", "replace", "replacement"],
);

export const agreedTooSoon: Meaning = exactly({ type: "applyAsked" }, "同意", "我同意", "i agree");
