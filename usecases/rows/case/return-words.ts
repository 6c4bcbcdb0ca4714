import { z } from "zod";

const Details = z.object({ reason: z.string() });

/** What the school wrote with its last return. @param history oldest first */
export function returnWords(history: readonly { code: string; details: unknown }[]): string | null {
  const last = history.findLast(({ code }) => code === "returned");
  return Details.safeParse(last?.details).data?.reason ?? null;
}
