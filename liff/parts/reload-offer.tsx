import { useTask } from "../../browser/use-task.ts";
import { useTexts } from "../texts/use-texts.ts";
import { FailureLine } from "./failure-line.tsx";
import { reloadPage } from "./reload-page.ts";

/** Code of the pages is missing: she loads the page anew, and what she typed comes along. */
export function ReloadOffer() {
  const texts = useTexts();
  const { run, running, error } = useTask(reloadPage);
  return (
    <>
      <p class="notice danger" role="alert">
        {texts.failures.codeMissing}
      </p>
      <FailureLine error={error} />
      <button type="button" class="primary" disabled={running} onClick={() => run()}>
        {texts.reload}
      </button>
    </>
  );
}
