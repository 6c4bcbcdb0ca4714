import type { StudentCase } from "../../../api/contracts/liff.ts";
import type { LaterTexts } from "../../texts/later/zh-tw.ts";

/** The words for whoever asks her for something: her school, or iPASS about her loss report or a refund that came back. */
export function asking(texts: LaterTexts["fix"], { review, returnItems }: StudentCase) {
  if (review === "RETURNED") return texts;
  return returnItems.some(({ reason }) => reason === "REFUND") ? texts.refund : texts.loss;
}
