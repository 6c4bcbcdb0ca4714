import { dayOf } from "#domain/calendar.ts";
import type { PaperAmounts } from "#domain/paper-route.ts";
import type { Deps } from "../ports/deps.ts";
import { tariffInForce } from "../rows/tariff/tariff-in-force.ts";

/** What a new card costs at the post office today; without a school, where it has no price of its own. */
export async function paperAmounts(
  { db, now, settings }: Pick<Deps, "db" | "now" | "settings">,
  schoolCode = "",
): Promise<PaperAmounts> {
  const day = dayOf(now());
  const { cardFee } = await tariffInForce(db, { category: "REISSUE", schoolCode, day });
  const { postFee } = settings.paper;
  return { cardFee, postFee, total: cardFee + postFee };
}
