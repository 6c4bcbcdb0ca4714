import type { CaseView } from "#domain/case/case-view.ts";
import { awaitsFix } from "#domain/case/open-case.ts";

/** She is asked to mend what she sent: by her school, by iPASS that found no loss report, or because the refund came back. */
export function asksToMend(cardCase: CaseView): boolean {
  return awaitsFix(cardCase) || cardCase.lossAsked === true || cardCase.fix?.code === "CORRECT_REFUND";
}

/** The old card is hers to send. */
export function asksForOldCard({ fix }: CaseView): boolean {
  return fix?.code === "SEND_OLD_CARD";
}

/** Whether anything but money is waited for from her. */
export function asksHer(cardCase: CaseView): boolean {
  return asksToMend(cardCase) || asksForOldCard(cardCase);
}
