import type { UsualDays } from "#domain/case/usual-days.ts";
import { timedWaits } from "#domain/codes.ts";
import { usualOfficeDays } from "#domain/facts.ts";
import type { StepTime } from "#prisma/generated/client.ts";

type Measured = Pick<StepTime, "step" | "fromDays" | "toDays">;

/** How long each part of a case takes at a school: as measured there, else as set for all (ADR 14). */
export function usualDaysOf(stepTimes: readonly Measured[]): UsualDays {
  const ranges = timedWaits.map((wait) => {
    const measured = stepTimes.find(({ step }) => step === wait);
    return [wait, measured ? { from: measured.fromDays, to: measured.toDays } : usualOfficeDays[wait]];
  });
  return Object.fromEntries(ranges) as UsualDays;
}
