import type { StudentCase } from "../../../api/contracts/liff.ts";
import { PageLink } from "../../parts/page-link.tsx";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";

/** The honest answer to "I found my card again", and the tap that lets it go while that can be done. */
export function FoundAgain({ cardCase: { serial, foundAgain, actions } }: { cardCase: StudentCase }) {
  const texts = useTexts();
  const { withdraw } = useLaterTexts();
  return (
    <details class="card more">
      <summary>{texts.cases.foundAgain}</summary>
      <p>{foundAgain.text}</p>
      {actions.includes("withdraw") && (
        <PageLink class="button secondary" to={`/cases/${serial}/withdraw`}>
          {withdraw.title}
        </PageLink>
      )}
      <p class="fine">{texts.hotline}</p>
    </details>
  );
}
