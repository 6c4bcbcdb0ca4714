import type { CaseStep, OperatorCase } from "../../api/contracts/operator.ts";
import { ReviewBadge } from "../parts/case-badges.tsx";
import { progressTexts, timeText } from "../texts.ts";
import { nextSteps } from "./next-step.ts";

interface DeskCaseProps {
  row: OperatorCase;
  busy: boolean;
  onStep: (step: CaseStep) => void;
}

export function DeskCase({ row, busy, onStep }: DeskCaseProps) {
  return (
    <li>
      <div>
        <b>{row.serial}</b> {row.name}・{row.studentNo}・{row.schoolCode}
        <p class="quiet">
          {timeText(row.submittedAt)}・{row.categoryLabel}
        </p>
      </div>
      <div>
        <ReviewBadge review={row.review} /> {progressTexts[row.progress]}
        {row.waitingFor.map(({ code, text }) => (
          <p key={code} class="quiet">
            {text}
          </p>
        ))}
      </div>
      <div class="buttons">
        {nextSteps(row).map(({ step, text }) => (
          <button key={step} type="button" disabled={busy} onClick={() => onStep(step)}>
            {text}
          </button>
        ))}
      </div>
    </li>
  );
}
