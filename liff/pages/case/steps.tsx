import "../../styles/steps.css";
import type { CaseStep, StudentCase } from "../../../api/contracts/liff.ts";
import { momentText } from "../../parts/days.ts";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";

/** The way of a case from its sending to its end; nothing of one that lapsed or was voided. */
export function Steps({ cardCase: { steps, stepsHeading } }: { cardCase: StudentCase }) {
  const texts = useLaterTexts().stepper;
  if (steps.length === 0) return null;
  return (
    <section class="card" aria-labelledby="steps">
      <h2 id="steps">{stepsHeading ?? texts.done}</h2>
      <ol class="steps">
        {steps.map((step) => (
          <Step key={step.code} step={step} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step: { label, state, at, activity, doing, timing } }: { step: CaseStep }) {
  const texts = useLaterTexts().stepper;
  return (
    <li class={`${state} ${activity ?? ""}`} {...(state === "current" && { "aria-current": "step" })}>
      <span class="label">
        <span class="unseen">{texts.states[state]}</span> <span>{label}</span>
      </span>
      {doing && <span>{doing}</span>}
      {timing && <small>{timing}</small>}
      {at && (
        <small>
          <time dateTime={at}>{momentText(at)}</time>
        </small>
      )}
    </li>
  );
}
