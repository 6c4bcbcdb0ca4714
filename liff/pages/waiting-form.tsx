import type { Draft } from "../../api/contracts/liff.ts";
import { schoolTitle } from "../fields/school-place.ts";
import { PageLink } from "../parts/page-link.tsx";
import { useLaterTexts } from "../texts/later/use-later-texts.ts";
import { useTexts } from "../texts/use-texts.ts";

/** A form that is not sent, such as one that she changes, with its door. */
export function WaitingForm({ draft: { category, school, missing } }: { draft: Draft }) {
  const texts = useTexts();
  const { waitingForm } = useLaterTexts();
  const complete = missing.length === 0;
  return (
    <section class="card next hers" aria-labelledby="waiting-form">
      <h2 id="waiting-form">{waitingForm.title}</h2>
      <p class="standing">
        {[category && texts.categories[category], school && schoolTitle(school)].filter(Boolean).join("・")}
      </p>
      <p>{waitingForm.what}</p>
      <PageLink class="button primary" to={complete ? "/review" : "/apply"}>
        {complete ? waitingForm.send : waitingForm.goOn}
      </PageLink>
    </section>
  );
}
