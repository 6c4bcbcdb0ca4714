import { useEffect, useState } from "preact/hooks";
import { onLanguageChange, textsNow } from "./language.ts";
import type { Texts } from "./zh-tw.ts";

/** The texts of the language in use; the component is drawn again when it changes. */
export function useTexts(): Texts {
  const [, redraw] = useState(0);
  useEffect(() => onLanguageChange(() => redraw((count) => count + 1)), []);
  return textsNow();
}
