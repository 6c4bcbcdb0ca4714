import type { Localized } from "../language.ts";

/** Money that does not come at once (R90): told wherever somebody might pay twice. */
export const moneyTakesDays: Localized = {
  zh: "已在超商或 ATM 繳費的，幾個工作天後才會入帳，不要再繳一次。",
  en: "Money paid at a store or by ATM takes a few working days to arrive; please do not pay again.",
};
