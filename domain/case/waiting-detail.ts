import { type Day, dayOf } from "../calendar.ts";
import { categories } from "../category.ts";
import type { Localized } from "../language.ts";
import { addOfficeDays } from "../office-days.ts";
import { type Fix, type FixCode, fixOf } from "./fix.ts";
import type { CaseSnapshot } from "./snapshot.ts";
import type { TimelineCode } from "./timeline.ts";
import { type Waiting, type WaitingCode, waitingFor } from "./waiting-for.ts";

/** A wait with all that is asked about one: since when, what then, until when at the latest we expect, what to tap. */
export type WaitingDetail = Waiting & {
  since: Date;
  next: Localized;
  expectedBy: Day | null;
  fix: Fix | null;
};

type Facts = { serial: string; submittedAt: Date; timeline: { at: Date; code: TimelineCode }[] };

/** The events that can have begun each wait; the latest of them did. */
const begunBy: Record<WaitingCode, readonly TimelineCode[]> = {
  payment: ["submitted"],
  schoolCollects: ["submitted"],
  returnedItem: ["returned"],
  photo: ["submitted"],
  oldCard: ["submitted"],
  schoolApproval: ["submitted", "resubmitted"],
  cardProduction: ["paid", "collected", "approved", "oldCardReceived", "resubmitted"],
  shipping: ["produced"],
  refund: ["paid", "collected", "approved", "resubmitted"],
  closing: ["paid", "collected", "approved", "resubmitted", "shipped", "refunded"],
};

/** Office days that each takes as a rule. Estimates of ours: the manual names none. */
const officeDays: Partial<Record<WaitingCode, number>> = {
  schoolApproval: 5,
  cardProduction: 10,
  shipping: 3,
  refund: 15,
  closing: 3,
};

const fixes: Partial<Record<WaitingCode, FixCode>> = {
  payment: "PAY",
  returnedItem: "RESUBMIT",
  oldCard: "SEND_OLD_CARD",
};

/** What a case waits for, in detail; empty once it is over. */
export function waitingDetails(snapshot: CaseSnapshot, facts: Facts): WaitingDetail[] {
  return waitingFor(snapshot).map((waiting) => {
    const since = begunAt(waiting.code, facts);
    const fix = fixes[waiting.code];
    return {
      ...waiting,
      since,
      next: nextOf(waiting.code, snapshot),
      expectedBy: expectedBy(waiting.code, snapshot, since),
      fix: fix ? fixOf(fix, facts.serial) : null,
    };
  });
}

function begunAt(code: WaitingCode, { timeline, submittedAt }: Facts): Date {
  const begun = timeline.findLast((entry) => begunBy[code].includes(entry.code));
  return begun?.at ?? submittedAt;
}

/** An approved case no longer lapses, so its bill has no last day. */
function expectedBy(code: WaitingCode, { dueDate, confirmedAt }: CaseSnapshot, since: Date): Day | null {
  if (code === "payment" || code === "schoolCollects") return confirmedAt ? null : dueDate;
  const days = officeDays[code];
  return days === undefined ? null : addOfficeDays(dayOf(since), days);
}

const after: Partial<Record<WaitingCode, Localized>> = {
  payment: {
    zh: "收到款項後申請生效，學校和一卡通接著辦理。",
    en: "It takes effect once the money is in; your school and iPASS go on from there.",
  },
  schoolCollects: { zh: "繳費核可後由一卡通接著辦理。", en: "Once paid and approved, iPASS goes on." },
  returnedItem: { zh: "補件後由學校再審核一次。", en: "Your school reviews it once more." },
  photo: { zh: "有照片後才能製作新卡。", en: "The new card can be made once there is a photo." },
  oldCard: {
    zh: "收到舊卡後，一卡通會製作新卡。",
    en: "Once the old card is there, iPASS makes the new one.",
  },
  cardProduction: { zh: "新卡做好後寄到學校。", en: "The new card is then sent to your school." },
  shipping: {
    zh: "寄出後結案，請到學校領取新卡。",
    en: "The case is then closed; collect the card at school.",
  },
  refund: { zh: "退費寄出或匯出後結案。", en: "The case is closed once the refund is sent." },
  closing: { zh: "確認後結案。", en: "The case is then closed." },
};

function nextOf(code: WaitingCode, { category }: CaseSnapshot): Localized {
  const known = after[code];
  if (known) return known;
  const { makesCard, needsRefund } = categories[category];
  if (makesCard) return { zh: "核可後，一卡通會製作新卡。", en: "After approval iPASS makes the new card." };
  if (needsRefund)
    return { zh: "核可後，一卡通會退還餘額。", en: "After approval iPASS refunds the balance." };
  return { zh: "核可後就完成了。", en: "It is complete after approval." };
}
