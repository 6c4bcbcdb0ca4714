import { ageOfMajority, hotline as line } from "../../api/contracts/facts.ts";
import {
  categoryWords,
  idTypeWords,
  lostOptionWords,
  progressWords,
  reissueReasonWords,
  reviewWords,
  tableIn,
  terms,
} from "../../api/contracts/glossary.ts";
import { helpsIn, labelsIn } from "./field-texts.ts";

const hotline = `一卡通客服專線 ${line.display}`;

/** The texts of the first pages (photo, refund, review: `form-end`; the rest: `later`) in Traditional Chinese (Taiwan). Other languages have the same shape. */
export const zhTw = {
  brand: "學生證掛失補發",
  navigation: "主要連結",
  otherLanguage: "English",
  hotline: `需要協助？請撥${hotline}。`,
  loading: "讀取中…",
  slow: "網路有點慢，還在讀取，請稍候…",
  offlineBar: {
    filling: "目前沒有網路，連上後會繼續儲存。",
    reading: "目前沒有網路，這一頁可能不是最新的。",
  },
  elsewhere: {
    title: "申請表已在另一個視窗開啟",
    what: "請在那裡繼續填寫，或改在這裡填。已儲存的內容兩邊都一樣。",
    takeOver: "在這裡繼續",
  },
  openingPdf: "準備檔案…",
  retry: "再試一次",
  reload: "重新載入",
  change: "更改",
  colon: "：",
  bracketed: (words: string) => `（${words}）`,
  comma: "，",
  optional: "（選填）",
  requestId: (id: string) => `問題編號：${id}`,
  copyStates: { idle: "複製", done: "已複製", failed: "請長按複製" },
  failures: {
    title: "目前無法顯示",
    offline: "目前連不上網路，請檢查網路後再試一次。",
    codeMissing: "這部分沒有載入：網路中斷，或網頁剛剛更新過。請重新載入，已填的內容會保留。",
    unexpected: `系統暫時發生問題，您填的資料都還在。請稍後再試，或撥${hotline}。`,
  },
  notFound: { title: "找不到這個頁面", what: "連結可能不完整。您可以從「我的申請」繼續。" },
  boot: {
    starting: "正在開啟…",
    inBrowser: "改用瀏覽器開啟",
    problems: {
      tokenExpired: {
        title: "登入已過期",
        what: "為了保護您的資料，請關閉後從聊天室重新開啟。已填的內容都會保留。",
        action: "重新登入",
      },
      clockWrong: {
        title: "手機時間不正確",
        what: "手機的日期或時間和標準時間相差太多，無法登入。請到設定開啟「自動設定時間」，再試一次。",
        action: "再試一次",
      },
      outsideLine: {
        title: "請先登入 LINE",
        what: "您不是從 LINE 開啟這個頁面。請登入 LINE，我們才能確認是您本人。",
        action: "用 LINE 登入",
      },
      loginCancelled: {
        title: "您取消了登入",
        what: "沒有登入 LINE，我們無法確認是您本人。要繼續時，請再登入一次。",
        action: "重新登入",
      },
      loginFailed: {
        title: "登入沒有完成",
        what: "LINE 沒有完成這次登入，請再登入一次。如果還是不行，請從聊天室開啟本頁。",
        action: "重新登入",
      },
      offline: {
        title: "目前沒有網路",
        what: "連上網路後會自動繼續。已填的內容都會保留。",
        action: "再試一次",
      },
      tooSlow: {
        title: "開啟太久了",
        what: "網路可能不穩，請再試一次。如果還是不行，請關閉後從聊天室重新開啟。",
        action: "再試一次",
      },
      unexpected: {
        title: "暫時無法開啟",
        what: "系統發生問題，請稍後再試。",
        action: "再試一次",
      },
    },
  },
  consent: {
    title: "申請前請先閱讀",
    effect: "本人已閱讀同意（點選「我同意」，有書面同意之效果）",
    agree: "我同意",
    reuse: "我同意，沿用上次的資料",
    fill: "我同意，重新填寫",
    openCase: (category: string, serial: string) =>
      `您有一件「${category}」還在處理中（${serial}）。同一張卡不能重複申請。`,
    seeOpenCase: "查看處理中的申請",
    decline: "我不同意，改用紙本申請",
  },
  apply: {
    title: "填寫申請資料",
    progress: (at: number, of: number) => `第 ${at} 步，共 ${of} 步`,
    back: "上一步",
    next: "下一步",
    toReview: "下一步：確認內容",
    step: (at: number) => `第 ${at} 步`,
    required: "請填寫這一欄。",
    choose: "請選擇一項。",
    faults: (count: number) => `有 ${count} 個地方要處理`,
    faultyTitle: (title: string) => `要處理：${title}`,
    notFilled: "還沒填寫",
    notChosen: "還沒選擇",
  },
  draft: {
    idle: "填寫時會自動儲存",
    saving: "儲存中…",
    saved: "已儲存",
    failed: "儲存失敗，請檢查網路。",
    retry: "重試",
  },
  steps: {
    card: "卡片狀況與申請項目",
    school: "就讀學校",
    person: "個人資料",
    photo: "新卡照片",
    refund: "退費方式",
  },
  fields: labelsIn("zh"),
  helps: helpsIn("zh"),
  terms: tableIn(terms, "zh-TW"),
  categories: tableIn(categoryWords, "zh-TW"),
  card: {
    lost: "卡片不見了",
    lostDetail: "遺失或被偷，要掛失",
    present: "卡片還在",
    presentDetail: "損壞、更名或先前已掛失，要換新卡",
    categories: {
      LOSS_REISSUE: { label: lostOptionWords.NEW_CARD.zh, detail: categoryWords.LOSS_REISSUE.zh },
      LOSS_REFUND: { label: lostOptionWords.REFUND.zh, detail: categoryWords.LOSS_REFUND.zh },
      LOSS_ONLY: { label: lostOptionWords.NOTHING.zh, detail: categoryWords.LOSS_ONLY.zh },
    },
    reasons: {
      DAMAGED: { label: reissueReasonWords.DAMAGED.zh, detail: "卡片折斷、刮傷或感應不到" },
      ALREADY_REPORTED: { label: reissueReasonWords.ALREADY_REPORTED.zh, detail: "掛失過了，現在要補發新卡" },
      OTHER: { label: reissueReasonWords.OTHER.zh, detail: "更換姓名等" },
    },
    otherHint: "例如：更換姓名",
    sendBack: "原卡和票卡處理申請單都要寄回一卡通公司，收到後才會製作新卡。",
  },
  school: {
    hint: "可以輸入校名、簡稱或學校代碼。",
    placeholder: "例如：新莊高中、雄中、533302",
    results: "符合的學校",
    states: {
      empty: () => "",
      searching: () => "搜尋中…",
      found: (count: number) => `找到 ${count} 所學校`,
      none: () => "找不到符合的學校，請換個寫法，或用下面的縣市選單。",
      failed: () => "搜尋失敗，請檢查網路後再輸入一次。",
    },
    notFoundYet: "找不到？依縣市挑選",
    any: "請選擇",
  },
  person: {
    idTypes: tableIn(idTypeWords, "zh-TW"),
    idExamples: {
      NATIONAL: "例如 A123456789",
      RESIDENT: "居留證統一證號，例如 A800000014",
      PASSPORT: "沒有居留證的外籍生請填護照號碼",
    },
  },
  guardian: {
    none: `已滿 ${ageOfMajority} 歲，不需填寫`,
  },
  cases: {
    title: "我的申請",
    none: "您還沒有申請紀錄。",
    apply: "新的申請",
    see: "查看明細",
    follow: "查看申請進度",
    details: "申請明細",
    foundAgain: "找到卡片了？",
    again: "沿用這次的資料，再申請一次",
    linked: "這件申請是從別的帳號送出的。您可以查看和繳費，不能修改。",
    progress: tableIn(progressWords, "zh-TW"),
    review: tableIn(reviewWords, "zh-TW"),
  },
};

export type Texts = typeof zhTw;
