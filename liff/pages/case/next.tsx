import type { StudentCase, StudentWaiting } from "../../../api/contracts/liff.ts";
import { dayText, momentText } from "../../parts/days.ts";
import { Exceptions } from "../../parts/exceptions.tsx";
import { FixLink } from "../../parts/fix-link.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { isPaying } from "../../parts/paying.ts";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";

/** What stands in the way and who has it, above all else. */
export function Next({ cardCase }: { cardCase: StudentCase }) {
  const texts = useTexts();
  const later = useLaterTexts();
  const { serial, actions, payments, waitingFor, exceptions, paidAt } = cardCase;
  const offered = new Set(exceptions.map(({ fix }) => fix?.path));
  const billPath = `/cases/${serial}/bill`;
  const fixes = waitingFor.map(({ fix }) => fix?.path);
  const mayPay = actions.includes("pay") && !fixes.includes(billPath);
  return (
    <section class="card next" aria-labelledby="next" aria-live="polite">
      <h2 id="next">{texts.terms.next}</h2>
      {isPaying(serial) && !paidAt && <p class="notice good">{later.pay.awaited}</p>}
      <Exceptions exceptions={exceptions} />
      {waitingFor.length === 0 && <p>{texts.cases.nothingNext[cardCase.progress]}</p>}
      {waitingFor.map((waiting) => (
        <Waiting key={waiting.code} waiting={waiting} fixed={offered.has(waiting.fix?.path)} />
      ))}
      {payments.school && !paidAt && <p class="notice warn">{later.pay.atSchool}</p>}
      {mayPay && (
        <PageLink class="button primary" to={billPath}>
          {texts.cases.pay}
        </PageLink>
      )}
    </section>
  );
}

/** @param fixed the tap that mends it is offered above already */
function Waiting({ waiting, fixed }: { waiting: StudentWaiting; fixed: boolean }) {
  const texts = useTexts().cases;
  const { whoText, text, since, next, expectedBy, fix } = waiting;
  return (
    <div class="waiting">
      <p>
        <span class="chip">{whoText}</span> <span>{text}</span>
      </p>
      <p class="fine">
        <span>{texts.since(momentText(since))}</span>
        {expectedBy && <span>{texts.expectedBy(dayText(expectedBy))}</span>}
      </p>
      {next && <p class="fine">{texts.after(next)}</p>}
      {fix && !fixed && <FixLink fix={fix} />}
    </div>
  );
}
