import { beginFromCase } from "../../api/endpoints.ts";
import { NetworkError } from "../../api/request.ts";
import { missingIn, openIn, stepsFor } from "../../draft/steps.ts";
import { draftStore } from "../../draft/use-draft.ts";
import { navigate } from "../../router.ts";

/** Stores her consent; the form is shown then. */
export async function agreeAndFill(noticeVersion: string): Promise<void> {
  draftStore.set({ "consent.noticeVersion": noticeVersion, "consent.accepted": true });
  if (!(await draftStore.flush())) throw new NetworkError();
  navigate("/apply", { replace: true });
}

/** Stores her consent and takes up an earlier case; what that answers in full goes straight to the review. */
export async function agreeAndReuse(noticeVersion: string, serial: string): Promise<void> {
  const draft = await beginFromCase({ serial, consent: { noticeVersion, accepted: true } });
  draftStore.adopt(draft);
  const answers = draftStore.view()?.answers ?? {};
  const isComplete = missingIn(stepsFor(answers), openIn({ draft, answers })).length === 0;
  navigate(isComplete ? "/review" : "/apply", { replace: true });
}
