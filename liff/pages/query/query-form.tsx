import { useState } from "preact/hooks";
import { useTask } from "../../../browser/use-task.ts";
import { queryCases } from "../../api/endpoints.ts";
import { ApiError } from "../../api/request.ts";
import { useLocalForm } from "../../draft/local-form.ts";
import { Form } from "../../draft/use-draft.ts";
import { ErrorSummary } from "../../fields/error-summary.tsx";
import { SchoolField } from "../../fields/school-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { FailureLine } from "../../parts/failure-line.tsx";
import { Page } from "../../parts/page.tsx";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { keepFound } from "./found-cases.ts";

const names = ["schoolCode", "studentNo", "idNumber"] as const;

/** The three facts; whatever of them is wrong, the service answers the same. */
export function QueryForm({ onFound }: { onFound: () => void }) {
  const texts = useTexts();
  const later = useLaterTexts();
  const form = useLocalForm("query");
  const [refusals, setRefusals] = useState(0);
  const showErrors = (reasons: Record<string, string>) => {
    form.showErrors(reasons);
    setRefusals((count) => count + 1);
  };
  const { run, running, error } = useTask(async () => {
    const answers = form.view()?.answers ?? {};
    const open = names.filter((name) => !String(answers[name] ?? "").trim());
    if (open.length > 0)
      return showErrors(Object.fromEntries(open.map((name) => [name, texts.apply.required])));
    const [schoolCode, studentNo, idNumber] = names.map((name) => String(answers[name]));
    if (!schoolCode || !studentNo || !idNumber) return;
    const query = { schoolCode, studentNo, idNumber };
    try {
      keepFound(query, await queryCases(query));
    } catch (refusal) {
      if (refusal instanceof ApiError) showErrors(refusal.fields);
      throw refusal;
    }
    onFound();
  });
  const submit = (event: Event) => {
    event.preventDefault();
    run();
  };
  return (
    <Form.Provider value={form}>
      <Page title={later.query.title}>
        <ErrorSummary refusals={refusals} />
        <p>{later.query.what}</p>
        <form class="card step" onSubmit={submit} noValidate>
          <SchoolField />
          <TextField name="studentNo" />
          <TextField name="idNumber" hint={later.query.idNumber} />
          <FailureLine error={error} />
          <button type="submit" class="primary" disabled={running}>
            {running ? later.query.searching : later.query.search}
          </button>
        </form>
        <p class="fine">{texts.hotline}</p>
      </Page>
    </Form.Provider>
  );
}
