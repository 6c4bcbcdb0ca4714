import { useDraft, useForm } from "../../draft/use-draft.ts";
import { Exceptions } from "../../parts/exceptions.tsx";

/** What the form would be refused for; a card that was never reported becomes a lost one with one tap (R40). */
export function DraftExceptions() {
  const form = useForm();
  const exceptions = useDraft()?.draft.exceptions ?? [];
  const reportLost = () => {
    form.set({ cardState: "LOST", category: "LOSS_REISSUE", reissueReason: null, reissueReasonText: null });
    form.flush();
  };
  return <Exceptions exceptions={exceptions} onFix={{ REPORT_LOST: reportLost }} />;
}
