import { type Category, categories } from "../category.ts";
import { categoryCodes } from "../codes.ts";
import type { Localized } from "../language.ts";
import { money } from "../money/money.ts";
import type { FrozenPrice } from "../money/tariff.ts";
import type { CaseSnapshot } from "./snapshot.ts";

type Now = Pick<CaseSnapshot, "category" | "confirmedAt" | "paidAt">;

/** What a case may become: once a loss report is in force the card is stopped for good, so that it stays one (R8). */
export function categoriesFor({ category, confirmedAt }: Now): Category[] {
  const stopped = confirmedAt !== null && categories[category].losesCard;
  return categoryCodes.filter((code) => !stopped || categories[code].losesCard);
}

/** What a category costs, and how: one of the two is 0. Whole NT$. */
type AskedPrice = Pick<FrozenPrice, "amountDue" | "deductedFee">;

/** What becomes of money and card when a case is changed to another category. @param to `confirmed` where the sending itself brings it into force */
export function changeSaid(
  now: Now,
  { from, to, category }: { from: AskedPrice; to: AskedPrice & { confirmed: boolean }; category: Category },
): Localized {
  const stops = becomesLoss(now, category) || (to.confirmed && now.confirmedAt === null);
  const said = [moneySaid(now, from, to), ...(stops ? [stopSaid] : [])];
  return { zh: said.map(({ zh }) => zh).join(""), en: said.map(({ en }) => en).join(" ") };
}

function becomesLoss({ category: before, confirmedAt }: Now, category: Category): boolean {
  return confirmedAt !== null && !categories[before].losesCard && categories[category].losesCard;
}

const stopSaid = {
  zh: "送出後掛失立即生效，卡片的電子錢包會停用，不能取消。",
  en: "The loss report takes effect as soon as you send it: the e-purse is stopped and this cannot be undone.",
};

function moneySaid(
  { paidAt }: Now,
  { amountDue: from, deductedFee }: AskedPrice,
  { amountDue: to, deductedFee: deducted }: AskedPrice,
): Localized {
  if (deducted > 0) return deductedSaid(deducted, paidAt ? from : 0);
  if (deductedFee > 0)
    return {
      zh: `費用改為繳費：送出後請繳 ${money(to)}。`,
      en: `The fee is to be paid instead: please pay ${money(to)} once it is sent.`,
    };
  if (from === to)
    return paidAt
      ? { zh: "金額相同，已繳的款項照算。", en: "The amount is the same; what you paid counts." }
      : { zh: "金額相同，繳費單照用。", en: "The amount is the same; the bill stays." };
  return paidAt
    ? {
        zh: `已繳的 ${money(from)} 會另外退還，請依新的繳費單繳 ${money(to)}。`,
        en: `The ${money(from)} you paid will be returned; please pay ${money(to)} with the new bill.`,
      }
    : {
        zh: `會開立 ${money(to)} 的新繳費單，舊的請不要再繳。`,
        en: `You get a new bill of ${money(to)}; please do not pay the old one.`,
      };
}

/** @param paid what is returned; 0 where nothing was paid */
function deductedSaid(fee: number, paid: number): Localized {
  const back =
    paid > 0
      ? { zh: `已繳的 ${money(paid)} 會另外退還。`, en: `The ${money(paid)} you paid will be returned. ` }
      : { zh: "舊的繳費單請不要再繳。", en: "Please do not pay the old bill. " };
  return {
    zh: `${back.zh}不用繳費，${money(fee)} 從退費餘額扣除。`,
    en: `${back.en}Nothing is to be paid: ${money(fee)} is taken from the refund.`,
  };
}
