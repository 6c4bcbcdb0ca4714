import { z } from "zod";
import { isDay } from "#domain/calendar.ts";
import { categoryCodes, moneyItemKinds, refundWays } from "#domain/codes.ts";
import type { NoticeData } from "#domain/notice/notice-body.ts";

const Data = z.object({
  reason: z.string().nullish(),
  amount: z.number().nullish(),
  expected: z.number().nullish(),
  category: z.enum(categoryCodes).nullish(),
  revived: z.boolean().nullish(),
  former: z.boolean().nullish(),
  why: z.enum(moneyItemKinds).nullish(),
  on: z.string().refine(isDay).nullish(),
  way: z.enum(refundWays).nullish(),
  fee: z.number().nullish(),
});

/** What was kept with a notice when it was queued. */
export function noticeData(json: unknown): NoticeData {
  return Data.parse(json);
}
