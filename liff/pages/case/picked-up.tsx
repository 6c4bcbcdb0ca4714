import { useTask } from "../../../browser/use-task.ts";
import { sayPickedUp } from "../../api/endpoints.ts";
import { FailureLine } from "../../parts/failure-line.tsx";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";

/** Of a card that was sent: she says that she has it, and is not reminded. */
export function PickedUp({ serial, reload }: { serial: string; reload: () => void }) {
  const texts = useLaterTexts().pickedUp;
  const { run, running, error } = useTask(async () => {
    await sayPickedUp(serial);
    reload();
  });
  return (
    <>
      <button type="button" class="secondary" disabled={running} onClick={() => run()}>
        {texts.say}
      </button>
      <FailureLine error={error} />
    </>
  );
}
