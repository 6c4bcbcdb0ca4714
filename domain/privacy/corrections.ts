import { hotline } from "../facts.ts";
import type { Localized } from "../language.ts";

/** How each kind of data is put right. */
export const corrections: Record<"draft" | "returned" | "submitted" | "erased", Localized> = {
  draft: {
    zh: "還沒送出的申請：在申請頁直接修改。",
    en: "A form that is not sent yet: change it on the page.",
  },
  returned: {
    zh: "學校請您補件的申請：在「前往補件」修改學校列出的項目。",
    en: "An application that your school sent back: change what the school listed.",
  },
  submitted: {
    zh: `已送出的申請：請學校承辦窗口退回補件，或撥客服專線 ${hotline.display}。送出後不能自行修改。`,
    en: `An application that is sent: ask your school office to send it back, or call ${hotline.display}. You cannot change it yourself.`,
  },
  erased: {
    zh: "已依期限刪除的資料無法更正，也不再保存。",
    en: "Data erased after their period are gone and cannot be corrected.",
  },
};
