import type { Progress, Review } from "../../api/contracts/common.ts";
import type { SchoolCaseFlag, SchoolCasePage, SchoolCaseSort } from "../../api/contracts/school.ts";
import type { SchoolCaseDetail, SchoolCounts } from "../../api/contracts/staff-desk.ts";
import { queryOf, request } from "./request.ts";

/** What the list shows; empty strings mean everything. */
export interface Filter {
  review: "" | Review;
  progress: "" | "OPEN" | Progress;
  /** Days in Taiwan, `YYYY-MM-DD`. */
  from: string;
  to: string;
  q: string;
  flag: "" | SchoolCaseFlag;
  sort: SchoolCaseSort;
  dir: "asc" | "desc";
}

/** What the list is ordered by. */
export type Order = Pick<Filter, "sort" | "dir">;

export type ReturnReason = "PHOTO" | "NAME" | "STUDENT_NO" | "ID_NUMBER" | "CATEGORY" | "OTHER";

/** What staff decide about a case; `reason` is in their own words. */
export type Decision =
  | { action: "approve"; reason?: string }
  | { action: "collect" }
  | { action: "return"; reasons: ReturnReason[]; reason?: string };

const one = (serial: string) => `/api/school/cases/${encodeURIComponent(serial)}`;

export const loadCases = (filter: Filter, cursor?: string) =>
  request<SchoolCasePage>("GET", `/api/school/cases${queryOf({ ...asked(filter), cursor, limit: "50" })}`);

export const loadCounts = (filter: Filter) =>
  request<SchoolCounts>(
    "GET",
    `/api/school/counts${queryOf({ ...asked(filter), review: "", sort: "", dir: "" })}`,
  );

export const loadCase = (serial: string) => request<SchoolCaseDetail>("GET", one(serial));

export const formUrl = (serial: string) => `${one(serial)}/form.pdf`;

export const photoUrl = (serial: string) => `${one(serial)}/photo`;

export const decide = (serial: string, version: number, { action, ...words }: Decision) =>
  request<SchoolCaseDetail>("POST", `${one(serial)}/${action}`, { version, ...words });

/** `OPEN` stands for everything on which something may still happen. */
function asked({ progress, ...rest }: Filter) {
  return progress === "OPEN" ? { ...rest, open: "1" } : { ...rest, progress };
}
