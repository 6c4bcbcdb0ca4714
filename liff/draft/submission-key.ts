const storageKey = "submission-key";

/**
 * The idempotency key of the draft's submission: made at the first 確定 and kept in the tab until the case is
 * there, so that a double tap or a reload repeats the same submission instead of making another.
 */
export function submissionKey(storage: Storage, newKey: () => string): string {
  const kept = storage.getItem(storageKey);
  if (kept) return kept;
  const key = newKey();
  storage.setItem(storageKey, key);
  return key;
}

/** Whether a submission was sent whose outcome this tab has not seen. */
export const isSubmissionOpen = (storage: Storage): boolean => storage.getItem(storageKey) !== null;

/** The outcome is known: the case is there, or the service refused the draft. */
export const endSubmission = (storage: Storage): void => storage.removeItem(storageKey);
