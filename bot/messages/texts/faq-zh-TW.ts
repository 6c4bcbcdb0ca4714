import { consequenceTexts } from "#domain/case/consequence-texts.ts";
import { foundAgainTexts } from "#domain/case/found-again.ts";
import { usualEverywhere as usual } from "#domain/case/usual-days.ts";
import { chequePostage, hotline, hotlineHours, storeFee, stores } from "#domain/facts.ts";
import { money } from "#domain/money/money.ts";
import type { FaqTopic, Neighbour, OtherIssuer } from "../../dialog/faq-topic.ts";

export interface Answer {
  question: string;
  answer: string;
}

/** Said wherever somebody wants to take back what was sent (R8, R43). */
export const cannotChange = `已送出的資料不能直接修改。還沒繳費、學校也還沒核可的，可以在申請明細選「取消或更改申請」；其它請洽學校承辦窗口，或撥客服專線 ${hotline.display}。`;
export const cannotCancel =
  "已繳費或學校已核可的申請已經生效，不能取消。用另一個 LINE 帳號送出的，請用那個帳號取消。";

/** Questions of students and their answers, after the notices and the manual (R5–R11, R26, R34–R36, R56). */
export const faqZhTW: Record<FaqTopic, Answer> = {
  graduated: {
    question: "畢業後弄丟，還能掛失嗎？",
    answer: "掛失和補發只限在學期間。畢業後遺失的卡視為無記名普通卡，無法掛失，也無法退費。",
  },
  liability: {
    question: "卡片被盜刷怎麼辦？",
    answer: `請儘快申請掛失並繳費，生效後會停用電子錢包。${consequenceTexts.liability.zh}被盜刷請撥客服專線 ${hotline.display}。`,
  },
  stopWhen: {
    question: "卡片什麼時候停用？",
    answer: `送出申請時還不會停用。款項入帳或學校核可，掛失才生效，一卡通公司接著停用電子錢包。${consequenceTexts.liability.zh}`,
  },
  foundAgain: {
    question: "卡片找到了怎麼辦？",
    answer: `掛失，還沒繳費、學校也還沒核可：${foundAgainTexts.NOT_YET_STOPPED.zh}\n掛失，已繳費或學校已核可：${foundAgainTexts.STOPPED.zh}\n卡片還在、補發新卡：${foundAgainTexts.NOT_REPORTED.zh}`,
  },
  cancelSent: {
    question: "送出後可以取消或修改嗎？",
    answer: `${cannotChange}不辦了，請打「取消申請」。${cannotCancel}`,
  },
  balance: {
    question: "卡片裡的錢會怎麼樣？",
    answer: "掛失暨補發：餘額存入新卡。\n只要退費：餘額退給您本人。\n不退錢也不補辦：餘額不退還。",
  },
  refund: {
    question: "退費怎麼拿？",
    answer: `申請「只要退費」的，可以匯到您本人的帳戶，或把支票寄到您的地址。支票會扣掛號郵資 ${money(chequePostage)}，由本人到銀行兌現。`,
  },
  refundWhen: {
    question: "退費什麼時候會收到？",
    answer: `繳費且學校核可後（費用從餘額扣除的學校不用先繳），一卡通公司會處理退費，${usual.refund.zh}。支票會掛號寄到您填的地址，匯款會匯到您本人的帳戶；退費送出時這裡會通知您，打「進度」可以看辦到哪一步。`,
  },
  refundBack: {
    question: "退費沒收到、要改帳號或地址？",
    answer: `退費被退回時（例如帳戶已結清、地址不對），這裡會通知您，請在申請明細點「更正退費資料」，更正後會再退一次。還沒退回就要改帳號或地址，或一直沒收到，請撥 ${hotline.display} 並告知申請序號。`,
  },
  surplus: {
    question: "多繳、重複繳的錢怎麼退？",
    answer: `多繳的錢不會不見：會另外留存，由一卡通公司核對後退還。詢問請撥 ${hotline.display} 並告知申請序號，也請留著繳費的收據。`,
  },
  receipt: {
    question: "收據在哪裡？",
    answer: "繳費入帳後，收據就在繳費單那一頁，可以看，也可以列印；打「進度」也找得到。",
  },
  howLong: {
    question: "多久會拿到新卡？",
    answer: `學校核可${usual.schoolApproval.zh}，製卡${usual.cardProduction.zh}，寄到學校${usual.shipping.zh}，再到學校承辦窗口領取。打「進度」可以看您的申請辦到哪一步、預計哪一天。`,
  },
  whereTo: {
    question: "卡片、支票會寄到哪裡？",
    answer:
      "新卡寄到您的學校，請到學校承辦窗口領取。\n退費支票掛號寄到您填的地址。\n「卡片還在」的舊卡，要和票卡處理申請單一起寄回一卡通公司。",
  },
  photo: {
    question: "要重拍照片嗎？",
    answer: "可以沿用舊照片，也可以在填寫資料時上傳新的大頭照。",
  },
  schoolFunctions: {
    question: "門禁和借書會一起停用嗎？",
    answer: "不會。掛失只停用一卡通電子錢包，門禁、借書等學校功能請洽學校承辦窗口。",
  },
  passes: {
    question: "月票、定額票怎麼辦？",
    answer: "定額票和月票的問題，請洽各運輸業者。",
  },
  newName: {
    question: "改了名字，要怎麼換卡？",
    answer: "請申請「卡片還在」，原因選「其它」，並在備註寫明要更改的內容。舊卡要寄回一卡通公司。",
  },
  othersHelp: {
    question: "家長可以幫忙辦嗎？",
    answer:
      "可以。資料請填學生本人的。\n超商條碼和轉帳帳號誰都可以繳，傳給家人就好；填了家長資料的，也可以在申請明細產生給家長的連結，家長不用登入就能確認和繳費。",
  },
  otherAccount: {
    question: "可以退到別人的帳戶嗎？",
    answer: `退費只退給持卡人本人。要退到別人的帳戶，請在送出後撥客服專線 ${hotline.display}，並提供關係證明；沒有證明就無法退費。`,
  },
  unpaid: {
    question: "沒繳費會怎麼樣？",
    answer:
      "沒繳費、學校也沒核可，等於沒有申請，卡片也不會停用。超過繳費期限會自動失效，需要時可以再申請一次。",
  },
  otherWays: {
    question: "沒有 LINE Pay，怎麼繳？",
    answer: `不用 LINE Pay 也可以：拿超商條碼到 ${stores.zh} 繳（手續費 ${money(storeFee)}），或用 ATM、網路銀行轉帳（手續費依各銀行）。\n條碼和轉帳帳號都在繳費單上，送出申請後就會給您；學校代收的，請到學校繳。`,
  },
  consent: {
    question: "同意之後會怎樣？",
    answer:
      "同意後就能線上申請掛失、補發或退費，填寫資料後送出；送出前隨時可以取消，填寫的內容會刪除。個資只用在票卡業務和掛失服務，並加密保存。",
  },
  privacy: {
    question: "我的個資會怎麼用？",
    answer: `只用在票卡業務和掛失服務，並加密保存。告知事項請看一卡通官網，有疑問請撥 ${hotline.display}。不想提供個資，可以用紙本辦理。`,
  },
  openQuery: {
    question: "用別的帳號申請的，怎麼查？",
    answer: "用學校、學號和身分證號碼，就能查到進度，也能再看一次繳費單，不用登入。",
  },
  myData: {
    question: "我的資料在哪裡看、怎麼刪除？",
    answer: "在「我的資料」可以看到我們保存了什麼、保存到什麼時候，也可以帶走一份、更正，或要求刪除。",
  },
  hotline: {
    question: "客服電話幾號？",
    answer: `一卡通客服專線 ${hotline.display}，${hotlineHours.zh}。想在這裡問人，請打「真人客服」。`,
  },
};

export const neighboursZhTW: Record<Neighbour, string> = {
  ordinaryCard: "普通卡記名、掛失和進度",
  transactions: "交易紀錄",
  onlineService: "線上客服",
  branches: "服務據點",
  generalFaq: "一卡通常見問題",
  carbon: "減碳量",
};

/** Cards that are not the iPASS student card. */
export const otherCardsZhTW: Record<OtherIssuer, { title: string; body: string }> = {
  easyCard: {
    title: "悠遊卡要找悠遊卡公司",
    body: "這裡只辦一卡通的學生證。悠遊卡（包括悠遊卡學生證）請洽悠遊卡公司的客服；學生證也可以先問學校。",
  },
  icash: {
    title: "icash 要找愛金卡公司",
    body: "這裡只辦一卡通的學生證。icash 請洽愛金卡公司的客服。",
  },
  ordinaryIpass: {
    title: "普通一卡通請到一卡通官網",
    body: `這裡只辦一卡通的學生證。普通卡的記名、掛失請到一卡通官網，或撥客服專線 ${hotline.display}。`,
  },
};
