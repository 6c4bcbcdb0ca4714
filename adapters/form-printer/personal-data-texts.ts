import { companyName, hotline } from "#domain/facts.ts";

/** Which wording was signed; raised with every change of it. */
export const noticeEdition = "2026-11-26";

/** What has to be told before personal data are collected: Personal Data Protection Act, Art. 8. */
export const noticeItems: readonly [title: string, text: string][] = [
  ["蒐集者", `${companyName.zh}（以下稱本公司）。`],
  ["蒐集目的", "提供記名一卡通之電子票證業務，以及卡片掛失、補發、退費服務。"],
  [
    "個人資料類別",
    "學校、學號、姓名、身分證號（外籍生為護照號碼）、電話、大頭照；申請退費者，另含寄送地址或退款帳戶；未成年者，另含家長或監護人姓名、關係及電話。",
  ],
  [
    "利用期間、地區、對象及方式",
    "於前述目的存續期間，及法令或執行業務所必須之保存期間內，在臺灣地區，由本公司、就讀學校，及受本公司委託製卡、代收款項、退款、遞送之廠商，以書面或電子方式利用。",
  ],
  [
    "您的權利",
    `您可以向本公司查詢、閱覽、複製、補充或更正您的個人資料，也可以要求停止蒐集、處理、利用或刪除。請撥客服專線 ${hotline.display}。`,
  ],
  [
    "不提供的影響",
    "您可以自由選擇是否提供。不提供時，卡片遺失無法掛失，也無法退費，且無法使用一卡通記名服務；仍可以紙本申請補發新卡。",
  ],
];

export const consentChoices = {
  yes: "本人已閱讀並了解以上內容，同意提供個人資料予一卡通公司，以使用一卡通功能。",
  no: "本人不同意提供個人資料。",
} as const;
