import type { RosterChoice, RosterOverview, RosterPreview } from "../../api/contracts/roster.ts";
import { queryOf, request } from "./request.ts";

const base = "/api/school/roster";
const importPath = (id: string) => `${base}/imports/${encodeURIComponent(id)}`;

export const rosterTemplatePath = `${base}/template.xlsx`;
export const rosterErrorsPath = (id: string) => `${importPath(id)}/errors.xlsx`;

export const readRoster = (cursor?: string) => request<RosterOverview>("GET", base + queryOf({ cursor }));

/** Keeps a list to be looked at; nothing is taken over yet. */
export function uploadRoster(file: File): Promise<RosterPreview> {
  const form = new FormData();
  form.set("file", file);
  return request<RosterPreview>("POST", `${base}?dryRun=1`, form);
}

interface RowsWish {
  group?: string | undefined;
  after?: number | undefined;
  /** Version that was looked at: only what others changed since. */
  since?: string | undefined;
}

export const previewRoster = (id: string, { group, after, since }: RowsWish = {}) =>
  request<RosterPreview>(
    "GET",
    importPath(id) + queryOf({ group, since, after: after === undefined ? undefined : String(after) }),
  );

export const chooseRoster = (id: string, choice: RosterChoice) =>
  request<RosterPreview>("PATCH", importPath(id), choice);

export const commitRoster = (id: string, consent: { version: string; sure: boolean }) =>
  request<RosterPreview>("POST", `${importPath(id)}/commit`, consent);

export const discardRoster = (id: string) => request<void>("DELETE", importPath(id));
