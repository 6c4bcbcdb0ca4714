import { type Day, formatDay } from "../calendar.ts";
import { type Category, categories } from "../category.ts";
import type { TimedWait } from "../codes.ts";
import type { Localized } from "../language.ts";
import { addOfficeDays } from "../office-days.ts";
import { type DayRange, span, type UsualDays } from "./usual-days.ts";

/** What decides when the card of an application is sent. */
export type CardWish = {
  category: Category;
  schoolReviewRequired: boolean;
  /** Its school takes the cash, which approves too. */
  schoolCollects: boolean;
  /** An earlier loss report is to be found first. */
  lossToConfirm: boolean;
  usualDays: UsualDays;
  today: Day;
};

/** When a card that is applied for today is on its way to the school: the same days as are told once the application is sent. */
export function cardDays(wish: CardWish): Localized {
  const { usualDays, category, lossToConfirm } = wish;
  // How long the post takes, or a search, nobody can tell.
  if (categories[category].needsOldCard || lossToConfirm) return onceAllIsThere(wish);
  const approves = wish.schoolReviewRequired && !wish.schoolCollects;
  const waits: TimedWait[] = [
    ...(approves ? (["schoolApproval"] as const) : []),
    "cardProduction",
    "shipping",
  ];
  const day = formatDay(addOfficeDays(wish.today, summed(usualDays, waits).to));
  return {
    zh: `今天${wish.schoolCollects ? "到學校" : ""}繳費的話，新卡預計 ${day} 前寄往學校：通常${waits.map((wait) => `${parts[wait]?.zh} ${span(usualDays[wait])} 個工作天`).join("，")}。`,
    en: `Paid ${wish.schoolCollects ? "at the school " : ""}today, the new card is expected to be on its way to the school by ${day}: usually ${waits.map((wait) => `${span(usualDays[wait])} working days for ${parts[wait]?.en}`).join(", ")}.`,
  };
}

const parts: Partial<Record<TimedWait, Localized>> = {
  schoolApproval: { zh: "學校核可", en: "the approval" },
  cardProduction: { zh: "製作", en: "making the card" },
  shipping: { zh: "寄出", en: "sending it" },
};

function onceAllIsThere({ category, schoolReviewRequired, lossToConfirm, usualDays }: CardWish): Localized {
  const conditions: Localized[] = [
    { zh: "繳費", en: "the fee is paid" },
    ...(schoolReviewRequired ? [{ zh: "學校核可", en: "the school has approved" }] : []),
    ...(categories[category].needsOldCard ? [{ zh: "收到舊卡", en: "the old card has arrived" }] : []),
    ...(lossToConfirm ? [{ zh: "確認掛失紀錄", en: "the loss report is found" }] : []),
  ];
  const days = span(summed(usualDays, ["cardProduction", "shipping"]));
  return {
    zh: `${conditions.map(({ zh }) => zh).join("、")}都完成後，新卡通常 ${days} 個工作天寄往學校。`,
    en: `Once ${conditions.map(({ en }) => en).join(" and ")}, the new card is usually on its way to the school in ${days} working days.`,
  };
}

function summed(usualDays: UsualDays, waits: readonly TimedWait[]): DayRange {
  const sum = (end: keyof DayRange) => waits.reduce((days, wait) => days + usualDays[wait][end], 0);
  return { from: sum("from"), to: sum("to") };
}
