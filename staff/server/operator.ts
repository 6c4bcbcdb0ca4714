import type { OperatorCase, Outbox } from "../../api/contracts/operator.ts";
import { queryOf, request } from "./request.ts";

interface Search {
  q?: string;
  /** Only cases whose earlier loss report is still to be found. */
  lossAwaited?: string;
  /** Only cases whose student could not be told something. */
  undelivered?: string;
}

export const readOutbox = () => request<Outbox>("GET", "/api/operator/outbox");

export const searchCases = async (search: Search): Promise<OperatorCase[]> =>
  (
    await request<{ items: OperatorCase[] }>(
      "GET",
      `/api/operator/cases${queryOf({ ...search, limit: "20" })}`,
    )
  ).items;

/** @param reason for the student, in the operator's words */
export const takeStep = (
  { serial, version }: OperatorCase,
  step: OperatorCase["actions"][number],
  reason?: string,
) =>
  request<OperatorCase>("POST", `/api/operator/cases/${encodeURIComponent(serial)}/${step}`, {
    version,
    ...(reason && { reason }),
  });
