import { z } from "zod";
import { Category, Language, Serial, Timestamp } from "./common.ts";

/** A student who waits for a person; her numbers are in the case, if there is one. */
export const HandOff = z
  .object({
    id: z.string(),
    requestedAt: Timestamp,
    /** From then on the bot speaks again by itself. */
    dueAt: Timestamp,
    /** Where she was in the chat, in words for staff. */
    summary: z.string(),
    category: Category.nullable(),
    categoryLabel: z.string().nullable(),
    language: Language,
    /** The case it is probably about. */
    serial: Serial.nullable(),
    name: z.string().nullable(),
    takenAt: Timestamp.nullable(),
    /** The asking clerk has it. */
    mine: z.boolean(),
  })
  .meta({ id: "HandOff" });

export const HandOffList = z.object({ items: z.array(HandOff) }).meta({ id: "HandOffList" });
export const HandOffCount = z.object({ waiting: z.int() }).meta({ id: "HandOffCount" });
export const HandOffAction = z.enum(["take", "done"]);
export const HandOffRequest = z.strictObject({}).meta({ id: "HandOffRequest" });

export type HandOff = z.infer<typeof HandOff>;
export type HandOffList = z.infer<typeof HandOffList>;
export type HandOffCount = z.infer<typeof HandOffCount>;
