import { z } from "zod";
import { giro } from "#domain/facts.ts";
import { Language, Money } from "./common.ts";

const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^\P{Cc}*$/u)
    .optional();

/** What goes onto a paper form; every part may stay blank. Nothing of it is kept. */
export const PaperRequest = z
  .strictObject({
    schoolCode: line(6),
    /** For a school that the directory does not have. */
    schoolName: line(60),
    studentNo: line(40),
    name: line(300),
  })
  .meta({ id: "PaperRequest" });

/** Blank documents: a school of its own price shows its own amount. */
export const PaperQuery = z.strictObject({
  schoolCode: line(6),
  // LIFF's openWindow adds it to every address that it opens outside LINE.
  is_liff_external_open_window: z.string().optional(),
});

export const PaperGuideQuery = z.strictObject({
  schoolCode: line(6),
  language: Language.default("zh-TW"),
});

export const PaperGuide = z
  .object({
    account: z.string().meta({ example: giro.account }),
    payee: z.string().meta({ example: giro.payee }),
    amount: z.object({ cardFee: Money, postFee: Money, total: Money }),
    message: z.object({ template: z.string(), example: z.string() }),
    limits: z.string(),
    steps: z.array(z.string()),
    email: z.object({ to: z.string(), attachments: z.array(z.string()) }),
    hotline: z.string(),
    documents: z.object({ application: z.url(), personalDataNotice: z.url(), giroExample: z.url() }),
  })
  .meta({ id: "PaperGuide" });

export type PaperGuide = z.infer<typeof PaperGuide>;
