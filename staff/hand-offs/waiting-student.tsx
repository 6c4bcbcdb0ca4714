import type { HandOff } from "../../api/contracts/hand-off.ts";
import { sourceText, turnText, whoText } from "./hand-off-texts.ts";

interface WaitingProps {
  item: HandOff;
  open: boolean;
  onOpen: () => void;
}

/** One student of the queue: since when she waits, who she is, what she asks. */
export function WaitingStudent({ item, open, onOpen }: WaitingProps) {
  const { serial, language, question, waitedMinutes, requestedAt } = item;
  return (
    <li>
      <button type="button" class="waiting" aria-pressed={open} onClick={onOpen}>
        <span class="waiting-head">
          <b>{whoText(item)}</b>
          {language === "en" && <span class="badge badge-wait">English</span>}
          <span class={waitedMinutes === null ? "badge badge-calm" : "badge badge-wait"}>
            {turnText(item)}
          </span>
        </span>
        <span class="quiet">
          <span translate={false}>{serial}</span>
          {` ${sourceText(item)}`}
        </span>
        <span class="waiting-words">{question ?? "（還沒寫問題）"}</span>
        <time class="quiet" dateTime={requestedAt}>{`${requestedAt.slice(5, 16).replace("T", " ")} 起`}</time>
      </button>
    </li>
  );
}
