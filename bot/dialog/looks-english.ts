const telling =
  /\b(i|my|me|the|is|are|how|what|where|can|please|hello|hi|hey|lost|broken|damaged|card|help|student|english)\b/i;

/** Whether a text was typed by somebody who would rather be answered in English; brand names alone do not say so. */
export function looksEnglish(text: string): boolean {
  return telling.test(text) && !/\p{Script=Han}/u.test(text);
}
