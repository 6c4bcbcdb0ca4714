import { useState } from "preact/hooks";
import { forgetFound, foundCases } from "./found-cases.ts";
import { QueryForm } from "./query-form.tsx";
import { QueryResult } from "./query-result.tsx";

/** R79–R82: cases by school, student number and ID number, also from elsewhere; needs no login. */
export function Query() {
  const [found, setFound] = useState(foundCases);
  if (!found) return <QueryForm onFound={() => setFound(foundCases())} />;
  const again = () => {
    forgetFound();
    setFound(undefined);
  };
  return <QueryResult found={found} onAgain={again} />;
}
