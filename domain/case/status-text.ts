import type { Localized } from "../language.ts";
import type { Progress } from "./snapshot.ts";

/** 一卡通進度 as the query prints it (R83), and the two ends that the manual does not name. */
export const statusTexts: Record<Progress, Localized> = {
  UNPAID: { zh: "尚未繳費", en: "Not paid yet" },
  PROCESSING: { zh: "一卡通處理中", en: "iPASS is working on it" },
  CLOSED: { zh: "已結案", en: "Closed" },
  LAPSED: { zh: "逾期未繳", en: "Lapsed, not paid in time" },
  VOIDED: { zh: "作廢", en: "Void" },
};
