import { useEffect, useState } from "preact/hooks";
import type { School } from "../../api/contracts/liff.ts";
import { findSchools } from "../api/endpoints.ts";

export type SearchState = "empty" | "searching" | "found" | "none" | "failed";

/** She is still typing while her keys come faster than this, in milliseconds. */
const debounce = 250;

/**
 * The schools that fit what she typed; an answer to an older query is dropped.
 * @param near county whose schools go first among equals
 */
export function useSchools(query: string, near = ""): { schools: School[]; state: SearchState } {
  const [found, setFound] = useState<{ schools: School[]; state: SearchState }>(nothing);
  const wanted = query.trim();
  useEffect(() => {
    if (!wanted) return setFound(nothing);
    let stale = false;
    setFound(({ schools }) => ({ schools, state: "searching" }));
    const timer = setTimeout(
      () =>
        findSchools({ q: wanted, near }).then(
          (schools) => stale || setFound({ schools, state: schools.length > 0 ? "found" : "none" }),
          () => stale || setFound({ schools: [], state: "failed" }),
        ),
      debounce,
    );
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [wanted, near]);
  return found;
}

const nothing: { schools: School[]; state: SearchState } = { schools: [], state: "empty" };
