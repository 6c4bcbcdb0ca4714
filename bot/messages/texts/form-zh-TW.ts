/** Words around a form that waits to be sent, in Traditional Chinese. */
export const formZhTW = {
  title: "您的資料還沒送出",
  complete: "資料都填好了，還沒送出",
  body: "先前填寫的內容都還在，點下方按鈕就能接著填。",
  completeBody: "請看過內容再按送出；送出後才會開始辦理。",
  held: "這張卡已有申請在辦理",
  heldBody: "這份還沒送出的表單用不到，可以點「取消申請」刪掉；已送出的申請不受影響。",
  missing: "還差",
  review: "檢查並送出",
  change: "修改資料",
  goOn: "接著填寫",
};

export type FormTexts = typeof formZhTW;
