import { z } from "zod";
import type { Choices } from "../dialog/conversation.ts";

const version = z.string().max(20).optional().catch(undefined);

const StoredContext = z
  .object({
    noticeVersion: version,
    agreedVersion: version,
    cardState: z.enum(["LOST", "PRESENT"]).optional().catch(undefined),
    category: z.enum(["LOSS_REISSUE", "LOSS_REFUND", "LOSS_ONLY", "REISSUE"]).optional().catch(undefined),
    reason: z.enum(["DAMAGED", "ALREADY_REPORTED", "OTHER"]).optional().catch(undefined),
  })
  .catch({});

/** What the stored context of another version of the dialog says about her choices; what is unknown today is left out. */
export function storedChoices(context: unknown): Choices {
  const known = Object.entries(StoredContext.parse(context)).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known);
}
