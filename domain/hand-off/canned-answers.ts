import { type Day, formatDay } from "../calendar.ts";
import { hotline } from "../facts.ts";
import { inLanguage, type Language, type Localized } from "../language.ts";
import { money } from "../money/money.ts";

/** What an answer takes from the student's case. */
export interface CannedFacts {
  serial: string;
  /** Where the case stands, and what comes next. */
  status: Localized;
  next: Localized | null;
  /** Whole NT$; null once nothing is to be paid. */
  amount: number | null;
  /** Null where no bill is open. */
  dueDate: Day | null;
}

interface Canned {
  code: string;
  /** As staff look for it. */
  title: string;
  /** `{name}` is filled from the case; 〔what〕 is left to whoever answers. */
  text: Localized;
}

/** Answers that desks give every day. One whose facts the case does not have is not offered. */
const cannedAnswers: readonly Canned[] = [
  {
    code: "status",
    title: "申請進度",
    text: {
      zh: "您的申請 {serial}：{status}{next}",
      en: "Your application {serial}: {status} {next}",
    },
  },
  {
    code: "howToPay",
    title: "怎麼繳費、金額與期限",
    text: {
      zh: "您的申請 {serial} 要繳 {amount}，請在 {dueDate} 前繳費。打「繳費」就會再看到繳費單，可以用 LINE Pay、超商或 ATM。",
      en: "For your application {serial}, please pay {amount} by {dueDate}. Type “pay” to see your bill again; LINE Pay, a store or an ATM will do.",
    },
  },
  {
    code: "payAtSchool",
    title: "到學校繳現金",
    text: {
      zh: "請帶 {amount} 到〔地點〕繳費，時間是〔時間〕。",
      en: "Please bring {amount} to 〔place〕, at 〔time〕.",
    },
  },
  {
    code: "photo",
    title: "照片要重拍",
    text: {
      zh: "照片請再補一張：〔原因〕。正面、五官清楚、背景單純就可以。打「進度」會看到怎麼補。",
      en: "Please send another photo: 〔reason〕. Look at the camera, with a plain background. Type “status” to see how.",
    },
  },
  {
    code: "pickUp",
    title: "到校領新卡",
    text: {
      zh: "新卡請到〔地點〕領取，時間是〔時間〕。",
      en: "You can pick up your new card at 〔place〕, at 〔time〕.",
    },
  },
  {
    code: "lookingInto",
    title: "查詢後回覆",
    text: {
      zh: "收到您的問題了，我們查詢後會在〔日期〕前回覆您。",
      en: "We have your question. We look into it and answer you by 〔day〕.",
    },
  },
  {
    code: "reachYou",
    title: "請留電話與時間",
    text: {
      zh: "請留下電話和方便接聽的時間，我們打給您。",
      en: "Please leave your phone number and a good time, and we call you.",
    },
  },
  {
    code: "hotline",
    title: "由一卡通客服處理（餘額、卡片）",
    text: {
      zh: `卡片餘額和刷卡問題由一卡通公司處理，請撥客服專線 ${hotline.display}。`,
      en: `iPASS looks after the balance and the use of the card: please call ${hotline.display}.`,
    },
  },
];

export interface OfferedAnswer {
  code: string;
  title: string;
  /** In the student's language, facts filled in. */
  text: string;
}

/** The canned answers for a student, filled from her case. @param facts absent when there is no case */
export function offeredAnswers(facts: CannedFacts | undefined, language: Language): OfferedAnswer[] {
  const values = facts ? valuesOf(facts, language) : {};
  return cannedAnswers.flatMap(({ code, title, text }) => {
    const filled = fill(inLanguage(text, language), values);
    return filled === undefined ? [] : [{ code, title, text: filled }];
  });
}

/** What is still to be filled in, 〔what〕, and where it begins; undefined when nothing is. */
export function firstBlank(text: string): { blank: string; at: number } | undefined {
  const match = /〔[^〔〕]*〕/.exec(text);
  return match ? { blank: match[0], at: match.index } : undefined;
}

type Values = Partial<Record<string, string>>;

function valuesOf({ serial, status, next, amount, dueDate }: CannedFacts, language: Language): Values {
  const say = (text: Localized) => inLanguage(text, language);
  return {
    serial,
    status: say(status),
    next: next ? say(next) : "",
    ...(amount !== null && { amount: money(amount) }),
    ...(dueDate !== null && { dueDate: formatDay(dueDate) }),
  };
}

/** @returns undefined when a fact is missing */
function fill(text: string, values: Values): string | undefined {
  const missing = [...text.matchAll(/\{(\w+)\}/g)].some(([, name]) => values[name!] === undefined);
  return missing ? undefined : text.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!).trim();
}
