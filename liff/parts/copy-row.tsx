import { useState } from "preact/hooks";
import { useTexts } from "../texts/use-texts.ts";
import { copyText } from "./copy-text.ts";

interface Props {
  label: string;
  /** As shown. */
  value: string;
  /** As copied, when that differs; null while there is nothing to copy yet. */
  copied?: string | null;
  /** Of several lines. */
  lines?: boolean;
}

/** A row of a list with a button that copies its value. */
export function CopyRow({ label, value, copied = value, lines }: Props) {
  const texts = useTexts();
  const [state, setState] = useState<"idle" | "done" | "failed">("idle");
  return (
    <div class="row-item copy">
      <dt>{label}</dt>
      <dd class={lines ? "number lines" : "number"} translate={false}>
        {value}
      </dd>
      {copied !== null && (
        <dd>
          <button
            type="button"
            class="quiet"
            onClick={() => copyText(copied).then((done) => setState(done ? "done" : "failed"))}
          >
            <span role="status">{texts.copyStates[state]}</span>
            <span class="unseen">{label}</span>
          </button>
        </dd>
      )}
    </div>
  );
}
