import { useState } from "preact/hooks";
import { queryCases } from "../../api/endpoints.ts";
import { ApiError } from "../../api/request.ts";
import { useLocalForm } from "../../draft/local-form.ts";
import { Form } from "../../draft/use-draft.ts";
import { SchoolField } from "../../fields/school-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { failureText } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { keepFound } from "./found-cases.ts";

const names = ["schoolCode", "studentNo", "idNumber"] as const;

/** The three facts; whatever of them is wrong, the service answers the same. */
export function QueryForm({ onFound }: { onFound: () => void }) {
  const texts = useTexts();
  const later = useLaterTexts();
  const form = useLocalForm();
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState("");
  const submit = async (event: Event) => {
    event.preventDefault();
    const answers = form.view()?.answers ?? {};
    const open = names.filter((name) => !String(answers[name] ?? "").trim());
    setFailure("");
    if (open.length > 0)
      return form.showErrors(Object.fromEntries(open.map((name) => [name, texts.apply.required])));
    const [schoolCode, studentNo, idNumber] = names.map((name) => String(answers[name]));
    if (!schoolCode || !studentNo || !idNumber) return;
    const query = { schoolCode, studentNo, idNumber };
    setRunning(true);
    try {
      keepFound(query, await queryCases(query));
      onFound();
    } catch (error) {
      if (error instanceof ApiError) form.showErrors(error.fields);
      setFailure(failureText(error, texts));
      setRunning(false);
    }
  };
  return (
    <Form.Provider value={form}>
      <Page title={later.query.title}>
        <p>{later.query.what}</p>
        <form class="card step" onSubmit={submit} noValidate>
          <SchoolField />
          <TextField name="studentNo" hint={texts.person.studentNo} autoCapitalize="characters" required />
          <TextField name="idNumber" hint={later.query.idNumber} autoCapitalize="characters" required />
          <p class="error" role="alert">
            {failure}
          </p>
          <button type="submit" class="primary" disabled={running}>
            {running ? later.query.searching : later.query.search}
          </button>
        </form>
        <p class="fine">{texts.hotline}</p>
      </Page>
    </Form.Provider>
  );
}
