import { en } from "./en.ts";
import { zhTw } from "./zh-tw.ts";

/** The texts of this room in the language of the reader's browser. */
export const readerTexts = navigator.language.startsWith("en")
  ? { language: "en", texts: en }
  : { language: "zh-Hant-TW", texts: zhTw };
