import { z } from "zod";
import { cardStates, categoryCodes, reissueReasonCodes } from "#domain/codes.ts";
import type { Choices } from "../dialog/conversation.ts";

const version = z.string().max(20).optional().catch(undefined);

const StoredContext = z
  .object({
    noticeVersion: version,
    agreedVersion: version,
    cardState: z.enum(cardStates).optional().catch(undefined),
    category: z.enum(categoryCodes).optional().catch(undefined),
    reason: z.enum(reissueReasonCodes).optional().catch(undefined),
  })
  .catch({});

/** What the stored context of another version of the dialog says about her choices; what is unknown today is left out. */
export function storedChoices(context: unknown): Choices {
  const known = Object.entries(StoredContext.parse(context)).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known);
}
