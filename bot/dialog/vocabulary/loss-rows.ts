import { damagedWords, lostWords } from "./card-words.ts";
import { type Meaning, means } from "./meaning.ts";

/** How a card is said to be lost or damaged within a whole story; 「還在」 and 「找不到」 alone may be about anything. */
export const lossRows: readonly Meaning[] = [
  means(
    { type: "applyAsked", cardState: "LOST" },
    ...["我要掛失", "我想掛失", "要辦掛失", "想辦掛失"],
    ...lostWords.filter((word) => word !== "找不到" && word !== "missing"),
    ...["卡找不到", "證找不到", "找不到卡", "找不到學生證", "找不到我的卡", "card is missing"],
  ),
  means({ type: "applyAsked", cardState: "PRESENT" }, ...damagedWords),
];
