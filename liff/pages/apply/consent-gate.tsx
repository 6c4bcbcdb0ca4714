import { isOpen } from "../../../api/contracts/open-case.ts";
import { useTask } from "../../../browser/use-task.ts";
import { readCases, readNotices } from "../../api/endpoints.ts";
import { FailureLine } from "../../parts/failure-line.tsx";
import { LoadFailure, Loading } from "../../parts/loading.tsx";
import { OpenCaseWarning } from "../../parts/open-case-warning.tsx";
import { Page } from "../../parts/page.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { useLoaded } from "../../parts/use-loaded.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { agreeAndFill, agreeAndReuse } from "./agree.ts";
import { reusable } from "./reusable.ts";

/** Both at once, so that nothing moves when the second comes. */
const readAll = async () => {
  const [notices, cases] = await Promise.all([readNotices(), readCases()]);
  return { notices, cases };
};

/**
 * R3–R12: the notices in full, and her consent to the version that she read; with one tap also what her last case holds.
 * @param from serial of the case to begin from, when she came from there
 */
export function ConsentGate({ from }: { from?: string }) {
  const texts = useTexts();
  const { value, error, reload } = useLoaded(readAll);
  const agreement = useTask((agree: () => Promise<void>) => agree());
  if (!value) return error ? <LoadFailure error={error} onRetry={reload} /> : <Loading />;

  const { notices, cases } = value;
  const earlier = reusable(cases, from);
  // With a case under way that one comes first; another card's is begun on purpose.
  const first = cases.some(isOpen) ? "secondary" : "primary";
  return (
    <Page title={texts.consent.title} class="form">
      <OpenCaseWarning cases={cases} />
      <ol class="notices card">
        {notices.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
      <div class="actions">
        <FailureLine error={agreement.error} />
        <p class="hint">{texts.consent.effect}</p>
        {earlier && (
          <button
            type="button"
            class={first}
            disabled={agreement.running}
            onClick={() => agreement.run(() => agreeAndReuse(notices.version, earlier.serial))}
          >
            {texts.consent.reuse}
          </button>
        )}
        <button
          type="button"
          class={earlier ? "secondary" : first}
          disabled={agreement.running}
          onClick={() => agreement.run(() => agreeAndFill(notices.version))}
        >
          {earlier ? texts.consent.fill : texts.consent.agree}
        </button>
        <PageLink class="button quiet" to="/paper">
          {texts.consent.decline}
        </PageLink>
      </div>
    </Page>
  );
}
