import type { FixCode, StudentAction } from "../codes.ts";
import { hotline } from "../facts.ts";
import type { Localized } from "../language.ts";

/** One tap that mends something. `path` lies under the student pages, or is a telephone address. */
export type Fix = { code: FixCode; path: string; label: Localized };
export type { FixCode } from "../codes.ts";

const labels = {
  PAY: { zh: "前往繳費", en: "Pay now" },
  RESUBMIT: { zh: "前往補件", en: "Fix it now" },
  CORRECT_REFUND: { zh: "更正退費資料", en: "Correct the refund details" },
  SEND_OLD_CARD: { zh: "怎麼寄回舊卡", en: "How to send the old card" },
  REPORT_LOST: { zh: "改辦掛失", en: "Report it lost instead" },
  CHANGE_TO_REISSUE: { zh: "取消並改辦掛失暨補發", en: "Withdraw it and report the loss with a new card" },
  CHANGE_CATEGORY: { zh: "改申請項目", en: "Change the category" },
  REPORT_AGAIN: { zh: "重新申請", en: "Apply again" },
  SEE_CASE: { zh: "查看進行中的申請", en: "See the open application" },
  BIND_CASE: { zh: "加到我的帳號", en: "Add it to my account" },
  CALL_HOTLINE: { zh: "撥打客服專線", en: "Call the hotline" },
} as const satisfies Record<FixCode, Localized>;

const paths: Record<FixCode, (serial: string) => string> = {
  PAY: (serial) => `/cases/${serial}/bill`,
  RESUBMIT: (serial) => `/cases/${serial}/fix`,
  CORRECT_REFUND: (serial) => `/cases/${serial}/fix`,
  SEND_OLD_CARD: (serial) => `/cases/${serial}/old-card`,
  REPORT_LOST: () => "/apply",
  CHANGE_TO_REISSUE: (serial) => `/cases/${serial}/withdraw`,
  CHANGE_CATEGORY: (serial) => `/cases/${serial}/fix`,
  REPORT_AGAIN: (serial) => `/again/${serial}`,
  SEE_CASE: (serial) => `/cases/${serial}`,
  BIND_CASE: () => "/query",
  CALL_HOTLINE: () => hotline.url,
};

/** What she must be allowed to do for a fix to be offered; the others are always open to her. */
const actions: Partial<Record<FixCode, StudentAction>> = {
  PAY: "pay",
  RESUBMIT: "fix",
  CORRECT_REFUND: "fix",
  SEND_OLD_CARD: "sendOldCard",
  CHANGE_CATEGORY: "fix",
  REPORT_AGAIN: "reportAgain",
};

export function isAllowed({ code }: Fix, allowed: readonly StudentAction[]): boolean {
  const action = actions[code];
  return !action || allowed.includes(action);
}

/** @param serial of the case; unused where the fix is not about one */
export function fixOf(code: FixCode, serial = ""): Fix {
  return { code, path: paths[code](serial), label: labels[code] };
}
