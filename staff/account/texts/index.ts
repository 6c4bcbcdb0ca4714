import { en } from "./en.ts";
import { zhTw } from "./zh-tw.ts";

/** In the language of the page. */
export const accountTexts = () => (document.documentElement.lang.startsWith("en") ? en : zhTw);
