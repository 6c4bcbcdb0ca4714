import { dayOf, formatDay, timeOf } from "../calendar.ts";
import type { CardOrderKind, StatusCode } from "../codes.ts";
import { chequePostage, hotline } from "../facts.ts";
import type { Localized } from "../language.ts";
import { money } from "../money/money.ts";
import { balanceRefund } from "../refund/balance-refund.ts";
import { isDoneByCore, type OrderFacts, orderState } from "./card-core.ts";
import type { CaseSnapshot } from "./snapshot.ts";
import type { StatusFacts } from "./status-facts.ts";

// What the card core has been told and has answered, as clauses of the one sentence about a case. Where it has not said anything, as where
// everything is done by hand, the sentence is as without it.

type Facts = Pick<StatusFacts, "core" | "refundMethod">;

/** Nothing is asked of her meanwhile. */
const lookedInto = {
  zh: "一卡通公司正在處理，不用重新申請",
  en: "iPASS is looking into it and no new application is needed",
};

/** Of the codes in which nothing else is said about the old card's e-purse. */
const withStop: ReadonlySet<StatusCode> = new Set([
  ...(["owed", "returned", "photoAwaited", "approvalAwaited", "producing", "shipping", "cardSent"] as const),
  ...(["cardPickedUp", "refunding", "refundReturned", "refundSent", "closing", "lossDone"] as const),
]);

/** A card that could not be stopped is said wherever the case stands. */
export function stopRefused(code: StatusCode, { core }: Facts): Localized | null {
  return withStop.has(code) && isRefused(core?.STOP)
    ? {
        zh: `舊卡的電子錢包還沒能停用，${lookedInto.zh}`,
        en: `the old card's e-purse could not be stopped yet; ${lookedInto.en}`,
      }
    : null;
}

/** Of a loss report that waits for nothing else. */
export function stopClause({ core }: Facts): Localized | null {
  const stop = core?.STOP;
  if (isDoneByCore(stop)) return stoppedAt(stop);
  return stop && orderState(stop) === "open"
    ? { zh: "舊卡的電子錢包停用中", en: "the old card's e-purse is being stopped" }
    : null;
}

/** Of a loss report that is complete; the desk's word counts where the card core's is missing. */
export function stopDone({ core }: Facts): Localized | null {
  const stop = core?.STOP;
  if (isDoneByCore(stop)) return stoppedAt(stop);
  if (isRefused(stop)) return null;
  return { zh: "舊卡的電子錢包已停用", en: "the old card's e-purse is stopped" };
}

export function cardMaking({ core }: Facts): Localized {
  return isRefused(core?.PRODUCE)
    ? {
        zh: `製作新卡時遇到問題，${lookedInto.zh}`,
        en: `the new card could not be made yet; ${lookedInto.en}`,
      }
    : { zh: "一卡通公司正在製作新卡", en: "iPASS is making the new card" };
}

/** What becomes of the balance of a card that is replaced (R107). */
export function balanceClause({ core }: Facts): Localized | null {
  const { TRANSFER: transfer, STOP: stop } = core ?? {};
  if (!transfer)
    return isDoneByCore(stop) && stop.balance !== null && stop.balance <= 0
      ? { zh: "原卡沒有餘額可轉入", en: "the old card held no balance to move" }
      : null;
  const amount = transfer.balance ?? stop?.balance ?? null;
  const sum = amount === null ? "" : ` ${money(amount)} `;
  const texts = {
    open: { zh: `原卡餘額${sum}正在轉入新卡`, en: "the balance is being moved to the new card" },
    done: {
      zh: `原卡餘額${sum}已轉入新卡`,
      en: `the balance${sum && `,${sum.trimEnd()},`} is on the new card`,
    },
    refused: {
      zh: `原卡餘額還沒能轉入新卡，${lookedInto.zh}`,
      en: `the balance could not be moved to the new card yet; ${lookedInto.en}`,
    },
    calledBack: null,
  };
  return texts[orderState(transfer)];
}

type Deducted = Pick<CaseSnapshot, "deductedFee">;

export function refundUnderWay({ deductedFee }: Deducted, { core, refundMethod }: Facts): Localized {
  const fetched = core?.REFUND_BALANCE;
  if (isRefused(fetched))
    return {
      zh: `結算卡片餘額時遇到問題，${lookedInto.zh}`,
      en: `the balance of the card could not be settled yet; ${lookedInto.en}`,
    };
  const balance = fetchedBalance(core);
  if (balance === null)
    return { zh: "一卡通公司正在辦理餘額退費", en: "iPASS is preparing the refund of the balance" };
  const refund = balanceRefund(balance, refundMethod ?? "TRANSFER", deductedFee);
  const sent = money(refund?.amount ?? 0);
  const off = deductedFee > 0;
  return {
    zh: `卡片餘額 ${money(balance)}${off ? `，扣除 ${money(deductedFee)}` : ""}，一卡通公司正在辦理退費 ${sent}`,
    en: `the card held ${money(balance)}${off ? `, ${money(deductedFee)} is taken off,` : ""} and iPASS is preparing the refund of ${sent}`,
  };
}

/** Why a refund case is over without a refund; null of every other. */
export function withoutRefund({ deductedFee }: Deducted, { core }: Facts): Localized | null {
  const balance = fetchedBalance(core);
  if (balance === null) return null;
  const owed = deductedFee > 0 ? { zh: "，不用補繳", en: ", and nothing is to be paid" } : { zh: "", en: "" };
  if (balance <= 0)
    return { zh: `卡片沒有餘額可退${owed.zh}`, en: `the card held no balance to refund${owed.en}` };
  if (balance <= deductedFee)
    return {
      zh: `卡片餘額 ${money(balance)} 全數抵付 ${money(deductedFee)} 的費用，沒有餘額可退${owed.zh}`,
      en: `the ${money(balance)} on the card went towards the fee of ${money(deductedFee)}, so nothing is left to refund${owed.en}`,
    };
  const left = balance - deductedFee;
  if (deductedFee > 0)
    return {
      zh: `卡片餘額 ${money(balance)}，扣除 ${money(deductedFee)} 後剩 ${money(left)}，不足支付支票郵資 ${money(chequePostage)}，沒有寄出支票；想改用匯款請撥 ${hotline.display}`,
      en: `the card held ${money(balance)}; the ${money(left)} left after the fee of ${money(deductedFee)} do not pay the ${money(chequePostage)} postage of a cheque, so none was sent; for a bank transfer please call ${hotline.display}`,
    };
  return {
    zh: `卡片餘額 ${money(balance)} 不足支付支票郵資 ${money(chequePostage)}，沒有寄出支票；想改用匯款請撥 ${hotline.display}`,
    en: `the card held ${money(balance)}, which does not pay the ${money(chequePostage)} postage of a cheque, so none was sent; for a bank transfer please call ${hotline.display}`,
  };
}

function fetchedBalance(core: Partial<Record<CardOrderKind, OrderFacts>> | undefined): number | null {
  const fetched = core?.REFUND_BALANCE;
  return isDoneByCore(fetched) ? (fetched.balance ?? core?.STOP?.balance ?? null) : null;
}

function isRefused(order: OrderFacts | undefined): boolean {
  return order !== undefined && orderState(order) === "refused";
}

function stoppedAt({ resultAt, createdAt }: OrderFacts): Localized {
  const at = resultAt ?? createdAt;
  const moment = `${formatDay(dayOf(at))} ${timeOf(at)}`;
  return {
    zh: `舊卡的電子錢包已在 ${moment} 停用`,
    en: `the old card's e-purse was stopped on ${moment}`,
  };
}
