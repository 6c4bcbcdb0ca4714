import { hotline } from "../facts.ts";
import { documentWords } from "../glossary.ts";
import type { Localized } from "../language.ts";
import { money } from "../money/money.ts";
import type { PaperAmounts } from "./paper-route.ts";

/** What somebody who keeps her data to herself cannot have (R72). */
export const paperLimits: Localized = {
  zh: "不同意提供個資的學生證若遺失，無法掛失，也無法退費，只能以紙本申請補發新卡。",
  en: "Without your personal data a lost card can be neither stopped nor refunded. You can only get a new card, on paper.",
};

/** The manual names no address, so none is made up. */
export const paperEmail: Localized = {
  zh: `一卡通公司提供的電子信箱（請洽客服專線 ${hotline.display}）`,
  en: `the e-mail address that iPASS gives you (ask the hotline ${hotline.display})`,
};

/** What goes into that e-mail (R74, R75). */
export const paperAttachments: readonly Localized[] = [
  documentWords.application,
  { zh: "郵政劃撥收據", en: "the receipt of the postal giro deposit" },
  { zh: "印製新卡所需之個人資料", en: "the data to print on the new card" },
  {
    zh: `${documentWords["personal-data-notice"].zh}（日後要使用一卡通功能者，勾選同意後附上）`,
    en: "the personal data notice with your consent ticked, if you want to use iPASS functions later",
  },
];

/** In the order in which they are done (R73–R77). */
export function paperSteps({ cardFee, postFee, total }: PaperAmounts): Localized[] {
  return [
    {
      zh: `到郵局填寫劃撥單，繳 ${money(total)}（製卡費 ${money(cardFee)}＋郵局手續費 ${money(postFee)}），收據請保留。`,
      en: `Pay ${money(total)} by giro slip at a post office (card ${money(cardFee)} + post office fee ${money(postFee)}) and keep the receipt.`,
    },
    {
      zh: "劃撥單的通訊欄填上學校、學號、姓名，沒寫就對不到帳。",
      en: "Write school, student number and name into the slip's message box; without them your payment cannot be found.",
    },
    { zh: `填寫${documentWords.application.zh}。`, en: "Fill in the card form (票卡處理申請單)." },
    {
      zh: `將申請單、劃撥收據和印製新卡所需之個人資料，以電子郵件寄到${paperEmail.zh}。`,
      en: `Send the form, the receipt and the data to print on the card to ${paperEmail.en}.`,
    },
    { zh: "舊卡還在的話，請一併寄回一卡通公司。", en: "If you still have the old card, post it to iPASS." },
    {
      zh: `日後要使用一卡通功能，請一併填寫${documentWords["personal-data-notice"].zh}，並勾選同意。`,
      en: "To use iPASS functions later, add the personal data notice with your consent ticked.",
    },
  ];
}
