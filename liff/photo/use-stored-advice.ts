import { useEffect, useState } from "preact/hooks";
import type { PhotoChecks } from "../../api/contracts/liff.ts";
import { request } from "../api/request.ts";
import { withSession } from "../api/with-session.ts";

const readChecks = (photoId: string) =>
  withSession(() => request<PhotoChecks>(`/photos/${photoId}/checks`)).then(({ checks }) => checks);

/** What is not fine about a photo that is there already, as one from the chat; nothing while it cannot be read. */
export function useStoredAdvice(photoId: string | undefined): string[] {
  const [advice, setAdvice] = useState<string[]>([]);
  useEffect(() => {
    let current = true;
    setAdvice([]);
    if (photoId)
      readChecks(photoId).then(
        (checks) => current && setAdvice(checks.filter(({ ok }) => !ok).map(({ message }) => message)),
        // The photo is shown without; the school looks at it in any case.
        () => undefined,
      );
    return () => {
      current = false;
    };
  }, [photoId]);
  return advice;
}
