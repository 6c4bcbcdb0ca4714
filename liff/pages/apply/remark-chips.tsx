import { elementId } from "../../draft/field-names.ts";
import { useDraft, useForm } from "../../draft/use-draft.ts";
import { useTexts } from "../../texts/use-texts.ts";

const kinds = ["name", "studentNo", "department"] as const;

/** What students mostly have to say in the remark, begun with one tap: she only adds the old or new value. */
export function RemarkChips() {
  const { chips } = useTexts().person;
  const form = useForm();
  const remark = String(useDraft()?.answers.remark ?? "");
  const begin = (words: string) => {
    form.set({ remark: remark ? `${remark.trimEnd()}\n${words}` : words });
    setTimeout(writeOn);
  };
  return (
    <fieldset class="chips">
      <legend class="hint">{chips.legend}</legend>
      {kinds.map((kind) => {
        const { label, words } = chips.kinds[kind];
        return (
          <button
            key={kind}
            type="button"
            class="chip-button"
            disabled={remark.includes(words.trimEnd())}
            onClick={() => begin(words)}
          >
            {label}
          </button>
        );
      })}
    </fieldset>
  );
}

/** Puts the caret at the end of the remark. */
function writeOn(): void {
  const area = document.getElementById(elementId("remark"));
  if (!(area instanceof HTMLTextAreaElement)) return;
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
}
