import type { StudentCase, StudentWaiting } from "../../../api/contracts/liff.ts";
import { dayText, momentText } from "../../parts/days.ts";
import { FixLink } from "../../parts/fix-link.tsx";
import { isPaying } from "../../parts/paying.ts";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";

/** Where the case stands, the tap that leads on, and who has it. */
export function Next({ cardCase }: { cardCase: StudentCase }) {
  const texts = useTexts();
  const later = useLaterTexts();
  const { serial, status, waitingFor, paidAt } = cardCase;
  return (
    <section class="card next" aria-labelledby="next" aria-live="polite">
      <h2 id="next">{texts.terms.status}</h2>
      {isPaying(serial) && !paidAt && <p class="notice good">{later.pay.awaited}</p>}
      <p class="standing">{status.text}</p>
      {status.next && <p>{status.next}</p>}
      {status.fix && <FixLink fix={status.fix} />}
      {waitingFor.map((waiting) => (
        <Waiting key={waiting.code} waiting={waiting} fixed={waiting.fix?.path === status.fix?.path} />
      ))}
    </section>
  );
}

/** @param fixed the tap that mends it is offered above already */
function Waiting({ waiting, fixed }: { waiting: StudentWaiting; fixed: boolean }) {
  const texts = useTexts().cases;
  const { whoText, text, since, expectedBy, fix } = waiting;
  return (
    <div class="waiting">
      <p>
        <span class="chip">{whoText}</span> <span>{text}</span>
      </p>
      <p class="fine">
        <span>{texts.since(momentText(since))}</span>
        {expectedBy && <span>{texts.expectedBy(dayText(expectedBy))}</span>}
      </p>
      {fix && !fixed && <FixLink fix={fix} class="secondary" />}
    </div>
  );
}
