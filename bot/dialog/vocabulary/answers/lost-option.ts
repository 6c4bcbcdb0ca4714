import { foundWords, reportedWords, stillLostWords } from "../card-words.ts";
import { found, lost, newCard, nothing, present, refund } from "../choices.ts";
import { exactly, type Meaning, means } from "../meaning.ts";
import { first, second, third } from "../short-words.ts";

/** What she wants for a lost card. The longer wishes first: 「不退費」 holds 「退費」, 「不要補辦新卡」 holds 「補辦新卡」. */
export const choosingLostOption: readonly Meaning[] = [
  means(present, ...reportedWords),
  means(lost, ...stillLostWords),
  means(found, ...foundWords),
  means(refund, "僅掛失需退費", "只要退費", "需退費", "refund only", "refund"),
  exactly(refund, ...second),
  means(
    nothing,
    ...["都不要", "只掛失", "只要掛失", "僅掛失", "不退費", "不退錢", "不用退", "不要退"],
    ...["loss only", "report loss only", "no refund", "nothing"],
  ),
  exactly(nothing, ...third),
  means(refund, "退費", "退錢", "退款", "不補辦", "不要新卡"),
  means(
    newCard,
    "新卡",
    "補一張",
    "一張新的",
    "補辦",
    "補卡",
    "補發",
    "掛失暨補發",
    "new card",
    "new one",
    "replacement",
  ),
  exactly(newCard, ...first),
];
