import type { StudentCase } from "../../../api/contracts/liff.ts";
import { momentText } from "../../parts/days.ts";
import { useTexts } from "../../texts/use-texts.ts";

/** What has happened, when, and who did it. */
export function Timeline({ cardCase }: { cardCase: StudentCase }) {
  const texts = useTexts().terms;
  return (
    <section class="card" aria-labelledby="timeline">
      <h2 id="timeline">{texts.timeline}</h2>
      <ol class="timeline">
        {cardCase.timeline.map(({ at, code, text, whoText }) => (
          <li key={at + code}>
            <time dateTime={at}>{momentText(at)}</time>
            <span>{text}</span>
            <small class="line">{whoText}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
