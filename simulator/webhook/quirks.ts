import { z } from "zod";

/** How a delivery may differ from the plain case. Several may hold at once. */
export const Quirks = z.strictObject({
  drop: z.boolean().optional(),
  delayMs: z.number().int().min(0).max(60_000).optional(),
  /** The same delivery once more, with `isRedelivery: false`. */
  duplicate: z.boolean().optional(),
  /** Sent after the next delivery to the same chat. */
  swap: z.boolean().optional(),
  /** Characters outside the BMP as \uXXXX escapes, and spaces after colons. */
  escapeAstral: z.boolean().optional(),
  signature: z.enum(["good", "bad", "missing"]).optional(),
  /** How many further deliveries this holds for. */
  times: z.number().int().min(1).max(1000).default(1),
});

export type Quirks = z.infer<typeof Quirks>;
