export const yes = [
  ...["好", "好的", "好喔", "好啊", "好呀", "是", "是的", "對", "對啊", "要", "可以", "沒問題", "嗯", "嗯嗯"],
  ...["ok", "okay", "yes", "yeah", "yep", "y", "sure"],
];

export const no = ["不", "不要", "不用", "不是", "否", "先不要", "no", "nope", "n"];

export const first = ["1", "一", "第一", "第一項", "第一個", "第1個", "選1", "a"];

export const second = ["2", "二", "第二", "第二項", "第二個", "第2個", "選2", "b"];

export const third = ["3", "三", "第三", "第三項", "第三個", "第3個", "選3", "c"];

export const goOnWords = [
  "不取消",
  "不要取消",
  "繼續",
  "繼續申請",
  "不繼續申請",
  "繼續辦",
  "keep going",
  "continue",
  "go on",
  "no go on",
];

export const consentWords = ["同意會怎", "同意會如何", "同意的話會", "同意之後會", "同意後會", "if i agree"];
