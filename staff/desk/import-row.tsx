import { lineOutcomeWords } from "../../api/contracts/glossary.ts";
import type { ImportReport } from "../../api/contracts/imports.ts";
import { timeText } from "../texts.ts";

/** How many lines came to what, in words. */
export function outcomesText({ outcomes }: ImportReport): string {
  const codes = Object.keys(lineOutcomeWords) as (keyof typeof lineOutcomeWords)[];
  return codes
    .flatMap((code) => (outcomes[code] ? [`${lineOutcomeWords[code].zh} ${outcomes[code]}`] : []))
    .join("、");
}

/** One file that was handed in, how far it is, and what its lines came to. */
export function ImportRow({ file, busy, onLook }: { file: ImportReport; busy: boolean; onLook: () => void }) {
  const { name, lines, done, startedAt, finishedAt, outcomes } = file;
  return (
    <li>
      <b>{name}</b>
      <span>{outcomesText(file) || "沒有資料列"}</span>
      <span class="quiet">
        {`${startedAt ? timeText(startedAt) : ""}・${finishedAt ? `${lines} 列` : `處理中 ${done} / ${lines}`}`}
      </span>
      {outcomes.parked ? (
        <button type="button" disabled={busy} onClick={onLook}>
          {`查看待處理 ${outcomes.parked} 列`}
        </button>
      ) : null}
    </li>
  );
}
