import type { StudentCase } from "../../../api/contracts/liff.ts";

/** The case whose data a new one can take over: the named one, else her newest that the service allows. */
export function reusable(cases: readonly StudentCase[], from: string | undefined): StudentCase | undefined {
  const allowed = cases.filter(({ actions }) => actions.includes("reportAgain"));
  return allowed.find(({ serial }) => serial === from) ?? allowed[0];
}
