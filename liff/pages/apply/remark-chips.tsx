import { type RemarkStart, remarkStarts, unfinishedStart } from "../../../api/contracts/form-fields.ts";
import { elementId } from "../../draft/field-names.ts";
import { useDraft, useForm } from "../../draft/use-draft.ts";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";

const kinds = Object.keys(remarkStarts) as RemarkStart[];

/** What students mostly have to say in the remark, begun with one tap; what she has to add is said until it is there. */
export function RemarkChips() {
  const { chips } = useLaterTexts();
  const form = useForm();
  const remark = String(useDraft()?.answers.remark ?? "");
  const open = unfinishedStart(remark);
  const begin = (words: string) => {
    form.set({ remark: remark ? `${remark.trimEnd()}\n${words}` : words });
    setTimeout(writeOn);
  };
  return (
    <fieldset class="chips">
      <legend class="hint">{chips.legend}</legend>
      {kinds.map((kind) => {
        const words = remarkStarts[kind];
        return (
          <button
            key={kind}
            type="button"
            class="chip-button"
            disabled={remark.includes(words.trimEnd())}
            onClick={() => begin(words)}
          >
            {chips.kinds[kind].label}
          </button>
        );
      })}
      <p class="hint" role="status">
        {open && chips.kinds[open].next}
      </p>
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
