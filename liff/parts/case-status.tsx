import "../styles/cases.css";
import type { StudentCase } from "../../api/contracts/liff.ts";
import { useTexts } from "../texts/use-texts.ts";

/** Where a case stands at both places that handle it: iPASS (R83) and the school. */
export function CaseStatus({ cardCase: { progress, review } }: { cardCase: StudentCase }) {
  const { cases: texts, terms } = useTexts();
  const isReviewed = progress !== "LAPSED" && progress !== "VOIDED";
  return (
    <p class="status">
      <span class={`chip ${progress.toLowerCase()}`}>{texts.progress[progress]}</span>
      {isReviewed && (
        <span class={`chip ${review.toLowerCase()}`}>{`${terms.school} ${texts.review[review]}`}</span>
      )}
    </p>
  );
}
