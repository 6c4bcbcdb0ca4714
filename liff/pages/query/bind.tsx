import type { CaseQuery } from "../../../api/contracts/liff.ts";
import { useTask } from "../../../browser/use-task.ts";
import { bindCases } from "../../api/endpoints.ts";
import { isGuest } from "../../boot/guest.ts";
import { host } from "../../boot/host.ts";
import { FailureLine } from "../../parts/failure-line.tsx";
import { navigate } from "../../router.ts";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";

/** Takes the found cases into her own list; who is not logged in is offered LINE's login. */
export function Bind({ query }: { query: CaseQuery }) {
  const texts = useTexts();
  const later = useLaterTexts();
  const { run, running, error } = useTask(async () => {
    await bindCases(query);
    navigate("/cases");
  });
  return (
    <section class="card" aria-labelledby="bind">
      <h2 id="bind">{later.query.bindTitle}</h2>
      <p>{later.query.bindWhat}</p>
      <FailureLine error={error} />
      {isGuest() ? (
        <button type="button" class="primary" onClick={() => host().login()}>
          {texts.boot.problems.outsideLine.action}
        </button>
      ) : (
        <button type="button" class="primary" disabled={running} onClick={() => run()}>
          {later.query.bind}
        </button>
      )}
    </section>
  );
}
