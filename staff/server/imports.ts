import type { ImportDetail, ImportReport } from "../../api/contracts/imports.ts";
import { request } from "./request.ts";

/** @param form with the field `file` */
export const sendFile = (form: FormData, dryRun: boolean) =>
  request<ImportReport>("POST", `/api/operator/collections${dryRun ? "?dryRun=1" : ""}`, form);

/** Newest first. */
export const listImports = async (): Promise<ImportReport[]> =>
  (await request<{ items: ImportReport[] }>("GET", "/api/operator/imports?limit=10")).items;

const importPath = (id: string) => `/api/operator/imports/${encodeURIComponent(id)}`;

/** The first lines that wait. */
export const readParked = (id: string) => request<ImportDetail>("GET", `${importPath(id)}?outcome=parked`);

export const retryParked = (id: string) => request<ImportReport>("POST", `${importPath(id)}/retry`);
