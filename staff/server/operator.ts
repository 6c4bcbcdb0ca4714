import type { OperatorCase } from "../../api/contracts/operator.ts";
import { queryOf, request } from "./request.ts";

export const searchCases = async (q: string): Promise<OperatorCase[]> =>
  (await request<{ items: OperatorCase[] }>("GET", `/api/operator/cases${queryOf({ q, limit: "20" })}`))
    .items;

export const takeStep = ({ serial, version }: OperatorCase, step: OperatorCase["actions"][number]) =>
  request<OperatorCase>("POST", `/api/operator/cases/${encodeURIComponent(serial)}/${step}`, { version });
