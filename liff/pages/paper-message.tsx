import { useState } from "preact/hooks";
import { CopyRow } from "../parts/copy-row.tsx";
import { useLaterTexts } from "../texts/later/use-later-texts.ts";
import { useTexts } from "../texts/use-texts.ts";

const parts = ["schoolCode", "studentNo", "name"] as const;

/** R77: the slip's message box, put together on the phone and ready to copy. */
export function MessageBox() {
  const texts = useTexts();
  const { paper } = useLaterTexts();
  const [typed, setTyped] = useState({ schoolCode: "", studentNo: "", name: "" });
  const message = parts.map((part) => typed[part].trim() || paper.examples[part]).join("／");
  return (
    <section class="card" aria-labelledby="message">
      <h2 id="message">{paper.message}</h2>
      <p class="hint">{paper.messageWhat}</p>
      {parts.map((part) => (
        <label class="field" key={part}>
          {texts.fields[part]}
          <input
            type="text"
            autoComplete="off"
            placeholder={paper.examples[part]}
            maxLength={60}
            value={typed[part]}
            onInput={({ currentTarget }) => setTyped({ ...typed, [part]: currentTarget.value })}
          />
        </label>
      ))}
      <dl class="rows">
        <CopyRow label={paper.messageText} value={message} />
      </dl>
    </section>
  );
}
