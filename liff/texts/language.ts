import { loadCode } from "../parts/load-code.ts";
import type { FormEndTexts } from "./form-end/zh-tw.ts";
import type { LaterTexts } from "./later/zh-tw.ts";
import type { Texts } from "./zh-tw.ts";
import { zhTw } from "./zh-tw.ts";

export type Language = "zh-TW" | "en";

const chosenKey = "language";
const listeners = new Set<() => void>();
let language: Language = "zh-TW";
let texts: Texts = zhTw;
let later: LaterTexts | undefined;
let formEnd: FormEndTexts | undefined;

export const languageNow = (): Language => language;
export const textsNow = (): Texts => texts;
/** The later pages' texts while English is shown; those in Chinese come with the pages. */
export const laterEnglish = (): LaterTexts | undefined => later;
/** The same for the last steps of the form. */
export const formEndEnglish = (): FormEndTexts | undefined => formEnd;

/** The language that she chose on this device, if she ever did. */
export function chosenLanguage(): Language | undefined {
  const chosen = readChosen();
  return chosen === "zh-TW" || chosen === "en" ? chosen : undefined;
}

/**
 * Shows every text in `next`; English is fetched when first asked for.
 * @throws CodeMissing
 */
export async function showLanguage(next: Language): Promise<void> {
  const english = next === "en" ? await loadCode(() => import("./english.ts")) : undefined;
  texts = english?.en ?? zhTw;
  later = english?.enLater;
  formEnd = english?.enFormEnd;
  language = next;
  // Until a page names itself.
  document.title = texts.brand;
  document.documentElement.lang = next === "en" ? "en" : "zh-Hant-TW";
  for (const listener of listeners) listener();
}

/** Like `showLanguage`, and remembered on this device first: where the texts do not come, a reload is to bring them. */
export async function chooseLanguage(next: Language): Promise<void> {
  try {
    localStorage.setItem(chosenKey, next);
  } catch {
    // A browser without storage forgets the choice at the next visit.
  }
  await showLanguage(next);
}

export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readChosen(): string | null {
  try {
    return localStorage.getItem(chosenKey);
  } catch {
    return null;
  }
}
