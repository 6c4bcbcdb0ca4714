import type { WaitingCode } from "#domain/case/waiting-for.ts";

/** What a case waits for, as staff read it: the domain's own words speak to the student. */
const waitingTexts: Record<WaitingCode, string> = {
  payment: "等學生繳費；超商、ATM 的款項需幾個工作天入帳。",
  schoolCollects: "等學生到校繳費。",
  returnedItem: "等學生補件。",
  photo: "等學生提供新卡照片。",
  oldCard: "等舊卡和票卡處理申請單寄達一卡通公司，收到後才能製卡。",
  schoolApproval: "等學校核可。",
  cardProduction: "一卡通製卡中，完成後寄到學校。",
  shipping: "新卡已製作完成，準備寄到學校。",
  refund: "一卡通辦理餘額退費中。",
  closing: "等一卡通最後確認並結案。",
};

export function staffWaitingText(code: WaitingCode): string {
  return waitingTexts[code];
}
