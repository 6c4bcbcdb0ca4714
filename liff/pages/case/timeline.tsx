import "../../styles/cases.css";
import type { StudentCase } from "../../../api/contracts/liff.ts";
import { momentText } from "../../parts/days.ts";
import { useTexts } from "../../texts/use-texts.ts";

/** What has happened, when, and who did it; at hand for whoever asks. */
export function Timeline({ cardCase }: { cardCase: StudentCase }) {
  const texts = useTexts().terms;
  return (
    <details class="card more">
      <summary>{texts.timeline}</summary>
      <ol class="timeline">
        {cardCase.timeline.map(({ at, code, text, whoText }) => (
          <li key={at + code}>
            <time dateTime={at}>{momentText(at)}</time>
            <span>{text}</span>
            <small class="line">{whoText}</small>
          </li>
        ))}
      </ol>
    </details>
  );
}
