import { useState } from "preact/hooks";
import type { CaseFix, ReturnItem, StudentCase } from "../../../api/contracts/liff.ts";
import { useTask } from "../../../browser/use-task.ts";
import { fixCase } from "../../api/endpoints.ts";
import { ApiError } from "../../api/request.ts";
import { type Answers, patchOf } from "../../draft/answers.ts";
import type { DraftStore } from "../../draft/draft-store.ts";
import { isChoice } from "../../draft/field-names.ts";
import { navigate } from "../../router.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { unanswered } from "./unanswered.ts";

/** Sends what was asked for again; while something of it is not answered, says what. `refusals` counts how often it did. */
export function useFix(form: DraftStore, { serial, version, returnItems }: StudentCase, reload: () => void) {
  const texts = useTexts();
  const [refusals, setRefusals] = useState(0);
  const showReasons = (reasons: Record<string, string>) => {
    form.showErrors(reasons);
    setRefusals((count) => count + 1);
  };
  const task = useTask(async () => {
    await form.settle();
    const answers = form.view()?.answers ?? {};
    const open = unanswered(returnItems, answers);
    if (open.length > 0)
      return showReasons(
        Object.fromEntries(open.map((name) => [name, texts.apply[isChoice(name) ? "choose" : "required"]])),
      );
    try {
      await fixCase(serial, { version, ...asked(returnItems, answers) });
      navigate(`/cases/${serial}`, { replace: true });
    } catch (error) {
      if (error instanceof ApiError) showReasons(error.fields);
      if (error instanceof ApiError && error.status === 409) reload();
      throw error;
    }
  });
  return { ...task, refusals };
}

/** Only what was asked for and answered. */
function asked(items: readonly ReturnItem[], answers: Answers): CaseFix {
  const wanted = new Set<string>(items.flatMap(({ fields }) => fields));
  const given = Object.entries(answers).filter(([name]) => wanted.has(name.split(".")[0] ?? name));
  return patchOf(Object.fromEntries(given)) as CaseFix;
}
