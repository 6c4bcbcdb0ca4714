import { describe, expect, it } from "vitest";
import { endSubmission, isSubmissionOpen, submissionKey } from "../../liff/draft/submission-key.ts";

/** A tab's storage: what a reload leaves is what a second reader of it sees. */
function tabStorage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  } as Storage;
}

describe("submissionKey", () => {
  it("is the same for a double tap and after a reload, and another for the next submission", () => {
    const storage = tabStorage();
    let made = 0;
    const newKey = () => `key-${++made}`;
    expect([submissionKey(storage, newKey), submissionKey(storage, newKey)]).toEqual(["key-1", "key-1"]);
    expect(isSubmissionOpen(storage)).toBe(true);
    endSubmission(storage);
    expect(isSubmissionOpen(storage)).toBe(false);
    expect(submissionKey(storage, newKey)).toBe("key-2");
  });
});
