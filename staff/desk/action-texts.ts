import { progressWords } from "../../api/contracts/glossary.ts";
import type { OperatorCase } from "../../api/contracts/operator.ts";

export type DeskAction = OperatorCase["actions"][number];

/** What the button of each action says. */
export const actionTexts: Record<DeskAction, string> = {
  "confirm-loss": "掛失紀錄已確認",
  "ask-loss": "查無掛失紀錄，請學生確認",
  "old-card": "收到舊卡",
  produce: "製卡完成",
  ship: "已寄往學校",
  refund: "已退費",
  "refund-returned": "退費被退回",
  close: "結案",
  void: progressWords.VOIDED.zh,
};
