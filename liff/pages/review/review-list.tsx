import { useState } from "preact/hooks";
import type { DraftView } from "../../draft/draft-store.ts";
import type { FieldName } from "../../draft/field-names.ts";
import { elementId } from "../../draft/field-names.ts";
import { FailureLine } from "../../parts/failure-line.tsx";
import { RowValue } from "../../parts/row-value.tsx";
import { useFormEndTexts } from "../../texts/form-end/use-form-end-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { EditRow } from "./edit-row.tsx";
import { reviewRows } from "./review-rows.tsx";
import { useOwnNumbers } from "./use-own-numbers.ts";

interface Props {
  view: DraftView;
  onEditing: (editing: boolean) => void;
}

/** The rows as the service keeps them; one at a time opens into its fields. */
export function ReviewList({ view, onEditing }: Props) {
  const texts = useTexts();
  const ending = useFormEndTexts();
  const [open, setOpen] = useState<FieldName>();
  const { shown, toggle, error } = useOwnNumbers(view);
  const edit = (name: FieldName) => {
    setOpen(name);
    onEditing(true);
    setTimeout(() => document.getElementById(elementId(name))?.focus());
  };
  const done = () => {
    const closed = open;
    setOpen(undefined);
    onEditing(false);
    setTimeout(() => closed && document.getElementById(buttonId(closed))?.focus());
  };
  return (
    <>
      <div class="reveal">
        <button type="button" class="chip-button" aria-pressed={shown !== undefined} onClick={toggle}>
          {shown ? ending.review.conceal : ending.review.reveal}
        </button>
        <FailureLine error={error} />
      </div>
      <dl class="rows">
        {reviewRows(view, { ...texts, ...ending }, shown ?? {}).map(({ label, value, exact, edits }) =>
          edits && edits === open ? (
            <div class="row-item editing" key={label}>
              <dt class="unseen">{label}</dt>
              <dd>
                <EditRow name={edits} onDone={done} />
              </dd>
            </div>
          ) : (
            <div class="row-item" key={label}>
              <dt>{label}</dt>
              <RowValue value={value} exact={exact} />
              {edits && (
                <dd>
                  <button
                    type="button"
                    class="quiet"
                    id={buttonId(edits)}
                    disabled={open !== undefined}
                    aria-label={ending.review.edit(label)}
                    onClick={() => edit(edits)}
                  >
                    {ending.review.editShort}
                  </button>
                </dd>
              )}
            </div>
          ),
        )}
      </dl>
    </>
  );
}

const buttonId = (name: FieldName): string => `edit-${elementId(name)}`;
