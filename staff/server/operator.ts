import type { OperatorCase } from "../../api/contracts/operator.ts";
import { queryOf, request } from "./request.ts";

interface Search {
  q?: string;
  /** Only cases whose earlier loss report is still to be found. */
  lossAwaited?: string;
}

export const searchCases = async (search: Search): Promise<OperatorCase[]> =>
  (
    await request<{ items: OperatorCase[] }>(
      "GET",
      `/api/operator/cases${queryOf({ ...search, limit: "20" })}`,
    )
  ).items;

export const takeStep = ({ serial, version }: OperatorCase, step: OperatorCase["actions"][number]) =>
  request<OperatorCase>("POST", `/api/operator/cases/${encodeURIComponent(serial)}/${step}`, { version });
