import { useEffect } from "preact/hooks";
import { onRestored } from "../../browser/page-return.ts";
import { useTask } from "../../browser/use-task.ts";
import { readDraft, submitDraft } from "../api/endpoints.ts";
import { ApiError } from "../api/request.ts";
import { navigate } from "../router.ts";
import { keepSent } from "./sent-rows.ts";
import { endSubmission, isSubmissionOpen, submissionKey } from "./submission-key.ts";
import { draftStore } from "./use-draft.ts";

/** Sends the draft once. A submission whose answer got lost is repeated with its key when the page comes back. */
export function useSubmission() {
  const task = useTask(send);
  const { run } = task;
  // Only when the page comes back with a submission still open.
  useEffect(() => {
    const goOn = () => void (isSubmissionOpen(sessionStorage) && run());
    goOn();
    return onRestored(goOn);
  }, []);
  return task;
}

async function send(): Promise<void> {
  try {
    await draftStore.flush();
    const { serial } = await submitDraft(submissionKey(sessionStorage, () => crypto.randomUUID()));
    endSubmission(sessionStorage);
    keepSent(serial, draftStore.view());
    draftStore.reset();
    navigate(`/cases/${serial}/sent`, { replace: true });
  } catch (error) {
    // A clear refusal ends this submission; after silence only the same key may be tried again.
    if (error instanceof ApiError && error.status < 500) endSubmission(sessionStorage);
    if (error instanceof ApiError) draftStore.showErrors(error.fields);
    // Of a case that another account sent, the form itself says what can be done.
    if (isHeldElsewhere(error)) draftStore.adopt(await readDraft());
    throw error;
  }
}

const isHeldElsewhere = (error: unknown): boolean =>
  error instanceof ApiError && error.code === "case_already_open" && !error.fields.serial;

/** The case that stands in the way of another one, when that is why it was refused. */
export const openCaseIn = (error: unknown): string | undefined =>
  error instanceof ApiError && error.code === "case_already_open" ? error.fields.serial : undefined;
