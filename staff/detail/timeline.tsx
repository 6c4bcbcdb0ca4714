import { terms } from "../../api/contracts/glossary.ts";
import type { SchoolCaseDetail } from "../../api/contracts/staff-desk.ts";
import { timeText } from "../texts.ts";

/** Where the case stands, what it waits for, and what has happened so far. */
export function Timeline({ detail: { status, waitingFor, timeline } }: { detail: SchoolCaseDetail }) {
  return (
    <>
      <h3>{terms.status.zh}</h3>
      <p>{status.text}</p>
      {[status.next, status.timing, status.inForce].map(
        (said) =>
          said && (
            <p class="quiet" key={said}>
              {said}
            </p>
          ),
      )}
      <ul class="waiting">
        {waitingFor.map(({ code, text, whoText }) => (
          <li key={code}>{`${whoText}：${text}`}</li>
        ))}
      </ul>
      <h3>{terms.timeline.zh}</h3>
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
