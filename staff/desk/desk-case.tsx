import type { OperatorCase } from "../../api/contracts/operator.ts";
import { ReviewBadge } from "../parts/case-badges.tsx";
import { UndeliveredBadge } from "../parts/undelivered.tsx";
import { progressTexts, timeText } from "../texts.ts";
import { actionTexts, type DeskAction } from "./action-texts.ts";

interface DeskCaseProps {
  row: OperatorCase;
  busy: boolean;
  onStep: (step: DeskAction) => void;
}

export function DeskCase({ row, busy, onStep }: DeskCaseProps) {
  return (
    <li>
      <div>
        <b translate={false}>{row.serial}</b>{" "}
        <span>{`${row.name}・${row.studentNo}・${row.schoolCode}`}</span>
        <p class="quiet">{`${timeText(row.submittedAt)}・${row.categoryLabel}`}</p>
      </div>
      <div>
        <ReviewBadge review={row.review} /> <span>{progressTexts[row.progress]}</span>
        <p class="quiet">{row.status.text}</p>
        <UndeliveredBadge undelivered={row.undelivered} />
      </div>
      <div class="buttons">
        {row.actions.map((action) => (
          <button key={action} type="button" disabled={busy} onClick={() => onStep(action)}>
            {actionTexts[action]}
          </button>
        ))}
      </div>
    </li>
  );
}
