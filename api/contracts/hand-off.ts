import { z } from "zod";
import { speakers } from "#domain/hand-off/speaker.ts";
import { CaseStatus, Category, Language, Serial, Timestamp } from "./common.ts";

/** A student who asked for a person, as the queue shows her. */
export const HandOff = z
  .object({
    id: z.string(),
    requestedAt: Timestamp,
    /** Since when words of hers are unanswered; null once the desk had the last word. */
    unansweredSince: Timestamp.nullable(),
    /** How long that is, in whole minutes. */
    waitedMinutes: z.int().nullable(),
    /** Who speaks to her now: nobody yet (`waiting`), or somebody at this desk (`staff`). */
    speaker: z.enum(speakers),
    /** What she wrote last; null when she only asked for a person. */
    question: z.string().nullable(),
    /** Where she was in the chat, in words for staff. */
    summary: z.string(),
    category: Category.nullable(),
    categoryLabel: z.string().nullable(),
    schoolName: z.string().nullable(),
    language: Language,
    /** The case it is probably about. */
    serial: Serial.nullable(),
    /** Of the case, else as she typed it into a form that is not sent yet. */
    name: z.string().nullable(),
    /** She has not sent the form that this comes from. */
    drafted: z.boolean(),
    /** Which numbers she gave; `phone` shows them. */
    phones: z.array(z.enum(["mobile", "landline"])),
    takenAt: Timestamp.nullable(),
    endedAt: Timestamp.nullable(),
    /** The asking clerk has it. */
    mine: z.boolean(),
    /** Somebody had it before and it fell back into the queue. */
    fellBack: z.boolean(),
  })
  .meta({ id: "HandOff" });

export const HandOffList = z.object({ items: z.array(HandOff) }).meta({ id: "HandOffList" });

export const HandOffCount = z
  .object({
    /** Students without an answer. */
    waiting: z.int(),
    /** All students with this desk. */
    open: z.int(),
    /** Moment of the last change at this desk: the same as before means nothing new. */
    lastAt: Timestamp.nullable(),
  })
  .meta({ id: "HandOffCount" });

export const HandOffAction = z.enum(["take", "pass", "done"]);
export const HandOffRequest = z.strictObject({}).meta({ id: "HandOffRequest" });

export const HandOffMessage = z
  .object({
    id: z.string(),
    from: z.enum(["student", "staff"]),
    /** The asking clerk wrote it. */
    mine: z.boolean(),
    text: z.string(),
    at: Timestamp,
    /** What became of an answer: on its way, with her, or not delivered; null for her own words. */
    delivery: z.enum(["PENDING", "DELIVERED", "UNDELIVERED"]).nullable(),
    /** Why it is not delivered, in words for staff. */
    undeliveredReason: z.string().nullable(),
  })
  .meta({ id: "HandOffMessage" });

export const HandOffThread = z
  .object({
    handOff: HandOff,
    /** Where her case stands. */
    status: CaseStatus.nullable(),
    /** Her last messages to the bot before she asked for a person, oldest first; long numbers are blotted out. */
    before: z.array(z.object({ at: Timestamp, text: z.string() })),
    /** Oldest first. */
    items: z.array(HandOffMessage),
    /** Answers in her language, filled from her case; 〔what〕 is left to fill in. */
    canned: z.array(z.object({ code: z.string(), title: z.string(), text: z.string() })),
  })
  .meta({ id: "HandOffThread" });

export const HandOffAnswer = z
  .strictObject({
    /** At most 5,000 characters, without personal numbers and open 〔〕. */
    text: z.string(),
    /** Given again with the same answer, it is sent once. */
    messageId: z.uuid().optional(),
    /** She is given back to the bot with it. */
    ends: z.boolean().optional(),
  })
  .meta({ id: "HandOffAnswer" });

export const HandOffPhones = z
  .object({ items: z.array(z.object({ label: z.string(), number: z.string(), url: z.string() })) })
  .meta({ id: "HandOffPhones" });

export type HandOff = z.infer<typeof HandOff>;
export type HandOffList = z.infer<typeof HandOffList>;
export type HandOffCount = z.infer<typeof HandOffCount>;
export type HandOffAction = z.infer<typeof HandOffAction>;
export type HandOffMessage = z.infer<typeof HandOffMessage>;
export type HandOffThread = z.infer<typeof HandOffThread>;
export type HandOffAnswer = z.infer<typeof HandOffAnswer>;
export type HandOffPhones = z.infer<typeof HandOffPhones>;
