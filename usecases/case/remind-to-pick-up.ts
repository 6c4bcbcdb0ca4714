import { pickUpDays, pickUpReminderDays } from "#domain/facts.ts";
import { isNight } from "#domain/night.ts";
import type { Deps } from "../ports/deps.ts";
import { tellStudent } from "../rows/case/change-case.ts";

const dayMs = 86_400_000;

/**
 * Reminds, by day and once, whoever has had a new card sent to her school some days ago and has not said that she has it.
 * Who was not reminded in the days of picking up is left alone, as after an outage of weeks.
 * @returns how many were reminded
 */
export async function remindToPickUp({ db, now }: Pick<Deps, "db" | "now">, limit = 100): Promise<number> {
  const at = now();
  if (isNight(at)) return 0;
  const cases = await db.cardCase.findMany({
    where: {
      shippedAt: { lte: daysBefore(at, pickUpReminderDays), gt: daysBefore(at, pickUpDays) },
      pickedUpAt: null,
      notices: { none: { kind: "pickUpReminder" } },
    },
    select: { id: true, student: { select: { lineUserId: true } } },
    orderBy: { shippedAt: "asc" },
    take: limit,
  });
  let reminded = 0;
  for (const cardCase of cases) {
    const notice = { kind: "pickUpReminder", onceKey: `pickUpReminder:${cardCase.id}` } as const;
    if (await tellStudent(db, cardCase, notice, at)) reminded++;
  }
  return reminded;
}

const daysBefore = (at: Date, days: number) => new Date(at.getTime() - days * dayMs);
