import { useState } from "preact/hooks";
import { giroMessage, sampleApplicant } from "../../api/contracts/facts.ts";
import { CopyRow } from "../parts/copy-row.tsx";
import { useLaterTexts } from "../texts/later/use-later-texts.ts";
import { useTexts } from "../texts/use-texts.ts";

/** What the slip asks for, and the form's field of the same name. */
const parts = { schoolName: "schoolCode", studentNo: "studentNo", name: "name" } as const;
type Part = keyof typeof parts;

/** R77: the slip's message box, put together on the phone, and ready to copy once nothing is missing. */
export function MessageBox() {
  const texts = useTexts();
  const { paper } = useLaterTexts();
  const [typed, setTyped] = useState({ schoolName: "", studentNo: "", name: "" });
  const said = (part: Part) => typed[part].trim();
  const applicant = { schoolName: said("schoolName"), studentNo: said("studentNo"), name: said("name") };
  const message = giroMessage(applicant).join("\n");
  const complete = Object.values(applicant).every(Boolean);
  return (
    <section class="card" aria-labelledby="message">
      <h2 id="message">{paper.message}</h2>
      <p class="hint">{paper.messageWhat}</p>
      {(Object.keys(parts) as Part[]).map((part) => (
        <label class="field" key={part}>
          <span>{texts.fields[parts[part]]}</span>
          <input
            type="text"
            autoComplete="off"
            placeholder={sampleApplicant[part]}
            maxLength={60}
            value={typed[part]}
            onInput={({ currentTarget }) => setTyped({ ...typed, [part]: currentTarget.value })}
          />
        </label>
      ))}
      <dl class="rows">
        <CopyRow label={paper.messageText} value={message} copied={complete ? message : null} lines />
      </dl>
    </section>
  );
}
