import { useEffect } from "preact/hooks";
import { readCases } from "../api/endpoints.ts";
import { LoadFailure, Loading } from "../parts/loading.tsx";
import { useLoaded } from "../parts/use-loaded.ts";
import { navigate } from "../router.ts";

/** Straight on: to her cases, or to the form when she has none. */
export function Home() {
  const { value: cases, error, reload } = useLoaded(readCases);
  useEffect(() => {
    if (cases) navigate(cases.length > 0 ? "/cases" : "/apply", { replace: true });
  }, [cases]);
  return error && !cases ? <LoadFailure error={error} onRetry={reload} /> : <Loading />;
}
