import { damagedWords, renameWords, reportedWords } from "../card-words.ts";
import { damaged, nothing, other, refund, reported } from "../choices.ts";
import { exactly, type Meaning, means } from "../meaning.ts";
import { first, second, third } from "../short-words.ts";

/** Why she wants a new card. */
export const choosingReason: readonly Meaning[] = [
  means(refund, "只要退費", "只要退錢", "只退費", "refund only"),
  means(nothing, "只要掛失", "只掛失", "僅掛失", "loss only"),
  means(reported, ...reportedWords),
  exactly(reported, ...second),
  means(damaged, ...damagedWords, "人為", "損壞"),
  exactly(damaged, ...first),
  means(other, "其它", "其他", ...renameWords, "轉班", "換科", "other", "something else"),
  exactly(other, ...third),
];
