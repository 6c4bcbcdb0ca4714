import type { DraftException } from "../../../api/contracts/liff.ts";
import { useTask } from "../../../browser/use-task.ts";
import { bindDraftCard } from "../../api/endpoints.ts";
import { draftStore, useDraft, useForm } from "../../draft/use-draft.ts";
import { Exceptions } from "../../parts/exceptions.tsx";
import { FailureLine } from "../../parts/failure-line.tsx";
import { navigate } from "../../router.ts";

/** Another case of the card is under way: hers, or one that another account sent. */
export const openCaseCodes: readonly DraftException["code"][] = ["CASE_ALREADY_OPEN", "CASE_OPEN_ELSEWHERE"];

/**
 * What the form would be refused for, or some kinds of it. A card that was never reported becomes a lost one with one
 * tap (R40); the case of another account comes into hers with one.
 */
export function DraftExceptions({ only }: { only?: readonly DraftException["code"][] }) {
  const form = useForm();
  const exceptions = useDraft()?.draft.exceptions ?? [];
  const { run, error } = useTask(bindOpenCase);
  const shown = exceptions.filter(({ code }) => !only || only.includes(code));
  const reportLost = () => {
    form.set({ cardState: "LOST", category: "LOSS_REISSUE", reissueReason: null, reissueReasonText: null });
    form.flush();
  };
  return (
    <>
      <Exceptions exceptions={shown} onFix={{ REPORT_LOST: reportLost, BIND_CASE: () => void run() }} />
      {error !== undefined && <FailureLine error={error} />}
    </>
  );
}

async function bindOpenCase(): Promise<void> {
  const [newest] = await bindDraftCard();
  draftStore.reset();
  navigate(newest ? `/cases/${newest.serial}` : "/cases");
}
