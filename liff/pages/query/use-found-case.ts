import { useEffect } from "preact/hooks";
import type { QueriedCase } from "../../../api/contracts/liff.ts";
import { navigate } from "../../router.ts";
import { foundCase } from "./found-cases.ts";

/** What was found is gone after a reload: then the facts are asked for again. */
export function useFoundCase(serial: string): QueriedCase | undefined {
  const queried = foundCase(serial);
  const lost = queried === undefined;
  useEffect(() => {
    if (lost) navigate("/query", { replace: true });
  }, [lost]);
  return queried;
}
