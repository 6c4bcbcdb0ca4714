import { useState } from "preact/hooks";
import type { HandOffThread } from "../../api/contracts/hand-off.ts";

interface CannedProps {
  canned: HandOffThread["canned"];
  onPick: (text: string) => void;
}

/** Answers of every day, filled from her case and in her language, found by any words in them. */
export function CannedAnswers({ canned, onPick }: CannedProps) {
  const [sought, setSought] = useState("");
  const words = sought.split(/\s+/).filter(Boolean);
  const found = canned.filter(({ title, text }) => words.every((word) => `${title} ${text}`.includes(word)));
  return (
    <details class="canned">
      <summary>常用回覆</summary>
      <input
        type="search"
        aria-label="搜尋常用回覆"
        placeholder="用文字搜尋，例如：繳費"
        value={sought}
        onInput={(event) => setSought(event.currentTarget.value)}
      />
      <ul>
        {found.map(({ code, title, text }) => (
          <li key={code}>
            <button type="button" class="canned-answer" onClick={() => onPick(text)}>
              <b>{title}</b>
              <span>{text}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="quiet">沒有符合的常用回覆。</p>}
    </details>
  );
}
