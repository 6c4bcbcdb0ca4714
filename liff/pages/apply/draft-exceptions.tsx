import type { CaseException } from "../../../api/contracts/liff.ts";
import { useDraft, useForm } from "../../draft/use-draft.ts";
import { Exceptions } from "../../parts/exceptions.tsx";

/** What the form would be refused for, or one kind of it; a card that was never reported becomes a lost one with one tap (R40). */
export function DraftExceptions({ only }: { only?: CaseException["code"] }) {
  const form = useForm();
  const exceptions = useDraft()?.draft.exceptions ?? [];
  const shown = exceptions.filter(({ code }) => !only || code === only);
  const reportLost = () => {
    form.set({ cardState: "LOST", category: "LOSS_REISSUE", reissueReason: null, reissueReasonText: null });
    form.flush();
  };
  return <Exceptions exceptions={shown} onFix={{ REPORT_LOST: reportLost }} />;
}
