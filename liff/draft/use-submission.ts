import { useEffect, useState } from "preact/hooks";
import { submitDraft } from "../api/endpoints.ts";
import { ApiError } from "../api/request.ts";
import { failureText } from "../parts/loading.tsx";
import { navigate } from "../router.ts";
import { useTexts } from "../texts/use-texts.ts";
import { keepSent } from "./sent-rows.ts";
import { endSubmission, isSubmissionOpen, submissionKey } from "./submission-key.ts";
import { draftStore } from "./use-draft.ts";

/**
 * Sends the draft once. A submission whose answer got lost is repeated with its key when the page comes back.
 * `openSerial` is of the case that stands in its way.
 */
export function useSubmission() {
  const texts = useTexts();
  const [running, setRunning] = useState(() => isSubmissionOpen(sessionStorage));
  const [failure, setFailure] = useState("");
  const [openSerial, setOpenSerial] = useState<string>();

  const submit = async () => {
    setRunning(true);
    setFailure("");
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
      if (error instanceof ApiError && error.code === "case_already_open") setOpenSerial(error.fields.serial);
      setFailure(reasonOf(error, texts));
      setRunning(false);
    }
  };
  // Only when the page comes back with a submission still open.
  useEffect(() => {
    if (running) submit();
  }, []);
  return { submit, running, failure, openSerial };
}

function reasonOf(error: unknown, texts: ReturnType<typeof useTexts>): string {
  const reasons = error instanceof ApiError ? Object.values(error.fields) : [];
  return [failureText(error, texts), ...reasons].join(" ");
}
