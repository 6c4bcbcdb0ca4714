import type { DraftPatch, ReturnItem, StudentCase } from "../../../api/contracts/liff.ts";
import { useLocalForm } from "../../draft/local-form.ts";
import { Form } from "../../draft/use-draft.ts";
import { ErrorSummary } from "../../fields/error-summary.tsx";
import { FailureLine } from "../../parts/failure-line.tsx";
import { Page } from "../../parts/page.tsx";
import { queryNow } from "../../router.ts";
import { useFormEndTexts } from "../../texts/form-end/use-form-end-texts.ts";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { asking } from "./asking.ts";
import { CategoryFix } from "./category-fix.tsx";
import { fixFields } from "./fix-fields.tsx";
import { useFix } from "./use-fix.ts";

/** The fields that answer each thing asked for, with the words of whoever asks. */
export function FixForm({ cardCase, reload }: { cardCase: StudentCase; reload: () => void }) {
  const { review } = useFormEndTexts();
  const later = useLaterTexts();
  const refund = cardCase.returnItems.some(({ reason }) => reason === "REFUND");
  // Which of its fields a refund needs hangs on the category, which is not asked for then.
  const form = useLocalForm(
    `fix:${cardCase.serial}`,
    refund ? { category: cardCase.category } : photoOfChat(),
  );
  const said = asking(later.fix, cardCase);
  const { run, running, error, refusals } = useFix(form, cardCase, reload);
  return (
    <Form.Provider value={form}>
      <Page title={said.title} class="form">
        <ErrorSummary refusals={refusals} />
        <p>{said.what}</p>
        {cardCase.returnWords && <p class="notice warn">{said.words(cardCase.returnWords)}</p>}
        {cardCase.returnItems.map((item) => (
          <section class="card step" key={item.reason} aria-labelledby={`item-${item.reason}`}>
            <h2 id={`item-${item.reason}`}>{item.text}</h2>
            <Now item={item} cardCase={cardCase} />
            {item.fields.includes("category") && (
              <CategoryFix serial={cardCase.serial} photoElsewhere={!item.fields.includes("photo")} />
            )}
            {fixFields(item).map(({ name, Field }) => (
              <Field key={name} />
            ))}
          </section>
        ))}
        <div class="actions">
          <FailureLine error={error} />
          <button type="button" class="primary" disabled={running} onClick={() => run()}>
            {running ? review.sending : said.send}
          </button>
        </div>
      </Page>
    </Form.Provider>
  );
}

/** What the case holds now, masked, so that she sees what was wrong. */
function Now({ item, cardCase }: { item: ReturnItem; cardCase: StudentCase }) {
  const texts = useLaterTexts().fix;
  if (item.reason === "NAME") return <p class="hint">{texts.now(cardCase.name)}</p>;
  if (item.reason === "STUDENT_NO") return <p class="hint">{texts.now(cardCase.studentNo)}</p>;
  return null;
}

/** A photo that she sent in the chat, which led her here; the service knows whether it is hers. */
function photoOfChat(): DraftPatch {
  const photoId = queryNow().get("photo");
  return photoId ? { photo: { mode: "NEW", photoId } } : {};
}
