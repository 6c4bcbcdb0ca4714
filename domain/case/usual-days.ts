import { type TimedWait, timedWaits } from "../codes.ts";
import { hotline, usualOfficeDays } from "../facts.ts";
import type { Localized } from "../language.ts";

/** Office days: half of the cases take the first or less, nearly all the second or less. */
export type DayRange = { from: number; to: number };
export type UsualDays = Record<TimedWait, DayRange>;

/** `5–9`, or `5` */
export function span({ from, to }: DayRange): string {
  return from === to ? `${to}` : `${from}–${to}`;
}

/** `通常 5–9 個工作天` */
export function usualText(range: DayRange): Localized {
  const days = span(range);
  return {
    zh: `通常 ${days} 個工作天`,
    en: `usually ${days} working ${days === "1" ? "day" : "days"}`,
  };
}

/** The same in words, wherever no school is known. */
export const usualEverywhere = Object.fromEntries(
  timedWaits.map((wait) => [wait, usualText(usualOfficeDays[wait])]),
) as Record<TimedWait, Localized>;

const askOffice = {
  zh: "想知道進度可以洽學校承辦窗口。",
  en: "The school office can tell more.",
};
const askHotline = {
  zh: `想知道進度可以撥 ${hotline.display}。`,
  en: `For news please call ${hotline.display}.`,
};

function late(doing: Localized, ask: Localized): Localized {
  return {
    zh: `比平常久：${doing.zh}。${ask.zh}`,
    en: `This takes longer than usual: ${doing.en}. ${ask.en}`,
  };
}

/** What is being done, in the place of a day that has passed. */
export const lateTexts: Record<TimedWait, Localized> = {
  schoolApproval: late({ zh: "學校還在核對資料", en: "the school is still checking the details" }, askOffice),
  cardProduction: late({ zh: "新卡還在製作", en: "the new card is still being made" }, askHotline),
  shipping: late(
    { zh: "新卡還在準備寄到學校", en: "the new card is still being made ready for the school" },
    askHotline,
  ),
  refund: late(
    { zh: "餘額退費還在辦理", en: "the refund of the balance is still being prepared" },
    askHotline,
  ),
  closing: late({ zh: "還在做最後確認", en: "the last check is still being made" }, askHotline),
};
