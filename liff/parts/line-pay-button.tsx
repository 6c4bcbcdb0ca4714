import { leaveFor } from "../../browser/leave-for.ts";
import { useTask } from "../../browser/use-task.ts";
import { startLinePay } from "../api/endpoints.ts";
import { useLaterTexts } from "../texts/later/use-later-texts.ts";
import { FailureLine } from "./failure-line.tsx";
import { startPaying } from "./paying.ts";

/** Leaves for LINE Pay's own page or app; the outcome is the service's to know, not this page's. */
export function LinePayButton({ serial }: { serial: string }) {
  const texts = useLaterTexts().pay;
  const { run, running, error } = useTask(async () => {
    const { paymentUrl } = await startLinePay(serial);
    startPaying(serial);
    await leaveFor(paymentUrl);
  });
  return (
    <>
      <button type="button" class="primary" disabled={running} onClick={() => run()}>
        {running ? texts.leaving : texts.withLinePay}
      </button>
      <FailureLine error={error} />
    </>
  );
}
