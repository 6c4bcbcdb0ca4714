import { goOn } from "../choices.ts";
import { exactly, type Meaning } from "../meaning.ts";
import { goOnWords, no, yes } from "../short-words.ts";

/** Whether she gives up the form. */
export const confirmingCancel: readonly Meaning[] = [
  exactly(goOn, ...no, ...goOnWords),
  exactly(
    { type: "cancelConfirmed" },
    ...yes,
    "確定",
    "確認",
    "取消",
    "確定取消",
    "我要取消",
    "cancel",
    "yes cancel",
  ),
];

/** Whether she takes back what she sent. */
export const confirmingWithdraw: readonly Meaning[] = [
  exactly(goOn, ...no, ...goOnWords, "保留", "不要取消申請", "不保留", "keep it", "no keep it"),
  exactly(
    { type: "withdrawConfirmed" },
    ...yes,
    ...["確定", "確認", "確定取消", "確定取消申請", "確定撤回", "yes withdraw", "yes withdraw it"],
  ),
];

/** Whether she begins anew. */
export const confirmingRestart: readonly Meaning[] = [
  exactly(goOn, ...no, ...goOnWords),
  exactly(
    { type: "restartConfirmed" },
    ...yes,
    "確定",
    "確認",
    "重新開始",
    "確定重新開始",
    "restart",
    "start over",
    "yes start over",
  ),
];
