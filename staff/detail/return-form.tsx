import { useState } from "preact/hooks";
import { terms } from "../../api/contracts/glossary.ts";
import type { Decision, ReturnReason } from "../server/cases.ts";
import { returnReasonTexts } from "../texts.ts";
import { decisionTexts } from "./decisions.ts";

interface ReturnFormProps {
  busy: boolean;
  onSubmit: (decision: Decision) => void;
  onCancel: () => void;
}

/** What is wrong, ticked or in words; the student's chat asks for just that. */
export function ReturnForm({ busy, onSubmit, onCancel }: ReturnFormProps) {
  const [reasons, setReasons] = useState<ReturnReason[]>([]);
  const [words, setWords] = useState("");
  const [missing, setMissing] = useState(false);
  const toggle = (reason: ReturnReason) =>
    setReasons(reasons.includes(reason) ? reasons.filter((other) => other !== reason) : [...reasons, reason]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const reason = words.trim();
    if (reasons.length === 0 && !reason) return setMissing(true);
    onSubmit({
      action: "return",
      reasons: reasons.length > 0 ? reasons : ["OTHER"],
      ...(reason && { reason }),
    });
  };
  return (
    <form onSubmit={submit}>
      <fieldset>
        <legend>{terms.returnReasons.zh}</legend>
        {(Object.entries(returnReasonTexts) as [ReturnReason, string][]).map(([reason, text], index) => (
          <label key={reason} class="tick">
            <input
              type="checkbox"
              checked={reasons.includes(reason)}
              onChange={() => toggle(reason)}
              autofocus={index === 0}
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      <label>
        <span>給學生的說明</span>
        <textarea
          rows={3}
          maxLength={500}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
          placeholder="例如：照片背景請換成白色。請勿填寫身分證號等個人資料。"
        />
      </label>
      {missing && (
        <p class="problem" role="alert">
          請勾選或填寫需要補件的原因。
        </p>
      )}
      <div class="buttons">
        <button type="button" onClick={onCancel}>
          取消
        </button>
        <button type="submit" class="main" disabled={busy}>
          {busy ? "處理中…" : decisionTexts.return}
        </button>
      </div>
    </form>
  );
}
