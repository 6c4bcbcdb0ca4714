import type { ReissueReason } from "./codes.ts";
import type { Localized } from "./language.ts";

export const reissueReasons: Record<ReissueReason, { label: Localized; short: Localized }> = {
  DAMAGED: {
    label: { zh: "因原卡片人為毀損，要換發新卡", en: "The card is damaged" },
    short: { zh: "人為毀損", en: "Damaged" },
  },
  ALREADY_REPORTED: {
    label: { zh: "因原卡片先前已申請掛失了，要補發新卡", en: "I reported the card lost before" },
    short: { zh: "先前已申請掛失", en: "Reported lost before" },
  },
  OTHER: {
    label: { zh: "因其它原因(更換姓名等)，要換發新卡", en: "Another reason (a new name, for example)" },
    short: { zh: "其它", en: "Other" },
  },
};
