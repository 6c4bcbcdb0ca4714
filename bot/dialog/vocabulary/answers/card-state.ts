import {
  foundWords,
  lostWords,
  presentWords,
  renameWords,
  reportedWords,
  stillLostWords,
} from "../card-words.ts";
import { found, lost, newCard, nothing, present, refund } from "../choices.ts";
import { exactly, type Meaning, means } from "../meaning.ts";
import { first, second } from "../short-words.ts";

/** Whether the card is lost. */
export const choosingCardState: readonly Meaning[] = [
  means(present, ...reportedWords),
  means(lost, ...stillLostWords),
  means(found, ...foundWords),
  means(refund, "只要退費", "只要退錢", "只退費", "refund only"),
  means(nothing, "只要掛失", "只掛失", "僅掛失", "loss only"),
  means(lost, ...lostWords),
  means(present, ...presentWords, ...renameWords),
  exactly(lost, ...first),
  exactly(present, ...second),
  means(newCard, "補新卡", "補辦新卡", "我要新卡", "改補新卡", "new card"),
];
