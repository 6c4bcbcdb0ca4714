import type { SchoolCaseDetail } from "../../api/contracts/staff-desk.ts";
import { timeText } from "../texts.ts";

/** What the case waits for, and what has happened so far. */
export function Timeline({ detail: { waitingFor, timeline } }: { detail: SchoolCaseDetail }) {
  return (
    <>
      <h3>目前等待</h3>
      {waitingFor.length === 0 ? (
        <p class="quiet">沒有待辦事項。</p>
      ) : (
        <ul class="waiting">
          {waitingFor.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
      )}
      <h3>處理紀錄</h3>
      <ol class="timeline">
        {timeline.map(({ at, code, text, note }) => (
          <li key={`${at}${code}`}>
            <time dateTime={at}>{timeText(at)}</time>
            <span>
              <span>{text}</span>
              {note && <small>{`「${note}」`}</small>}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
