import { useEffect, useState } from "preact/hooks";
import type { SchoolCase } from "../../api/contracts/school.ts";
import type { SchoolCaseDetail } from "../../api/contracts/staff-desk.ts";
import { onRestored } from "../../browser/page-return.ts";
import { loadCase } from "../server/cases.ts";
import { useErrors } from "../session-ended.ts";

/** The whole of a case, fetched again when its row moves on to another version. */
export function useDetail({ serial, version }: SchoolCase) {
  const [detail, setDetail] = useState<SchoolCaseDetail>();
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  const onError = useErrors();
  useEffect(() => {
    let wanted = true;
    setError(undefined);
    setDetail((before) => (before?.serial === serial ? before : undefined));
    loadCase(serial).then(
      (loaded) => wanted && setDetail(loaded),
      (failure: unknown) => wanted && onError(failure, setError),
    );
    return () => {
      wanted = false;
    };
  }, [serial, version, attempt]);
  const retry = () => setAttempt((before) => before + 1);
  useEffect(() => onRestored(retry), []);
  return { detail, error, retry };
}
