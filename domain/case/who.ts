import type { Who } from "../codes.ts";
import type { Localized } from "../language.ts";
import type { TimelineCode } from "./timeline.ts";

export type { Who } from "../codes.ts";

export const whoTexts: Record<Who, Localized> = {
  student: { zh: "您", en: "You" },
  school: { zh: "學校", en: "Your school" },
  ipass: { zh: "一卡通公司", en: "iPASS" },
  system: { zh: "系統", en: "The service" },
};

/** Whose act a history row tells of. */
export const doneBy: Record<TimelineCode, Who> = {
  submitted: "student",
  billIssued: "system",
  paid: "student",
  collected: "school",
  wrongAmount: "student",
  surplus: "student",
  approved: "school",
  returned: "school",
  resubmitted: "student",
  cardStopped: "system",
  oldCardReceived: "ipass",
  produced: "ipass",
  shipped: "ipass",
  refunded: "ipass",
  closed: "ipass",
  lapsed: "system",
  voided: "ipass",
};
