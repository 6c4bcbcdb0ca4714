import { laterEnglish } from "../language.ts";
import { useTexts } from "../use-texts.ts";
import { type LaterTexts, zhTwLater } from "./zh-tw.ts";

/** Like `useTexts`, for the pages that nobody sees first. */
export function useLaterTexts(): LaterTexts {
  useTexts();
  return laterEnglish() ?? zhTwLater;
}
