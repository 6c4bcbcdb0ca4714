export const withdrawWords = [
  ...["撤回", "撤銷", "收回申請", "取消已送出", "取消送出", "取消這筆", "取消那筆"],
  ...["withdraw", "take it back", "take back"],
];

/** In a form these mean the form; elsewhere, details that were sent. */
export const otherRefundWords = [
  ...["改帳號", "改帳戶", "換帳戶", "帳號填錯", "帳號寫錯", "帳戶填錯"],
  ...["改地址", "換地址", "地址填錯", "地址寫錯"],
  ...["change my account", "change my bank", "wrong account"],
  ...["change my address", "change the address", "wrong address"],
];
