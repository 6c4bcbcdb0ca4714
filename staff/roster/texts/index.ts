import { en } from "./en.ts";
import { zhTw } from "./zh-tw.ts";

/** In the language of the page. */
export const rosterTexts = () => (document.documentElement.lang.startsWith("en") ? en : zhTw);
