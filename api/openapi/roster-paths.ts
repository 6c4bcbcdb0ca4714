import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import * as roster from "../contracts/roster.ts";
import { operation } from "./operation.ts";

const tag = "school";
const security = "staff";
const path = z.object({ id: z.uuid() });
const answer = roster.RosterPreview;
const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** 名冊: the school's list of students. */
export const rosterPaths: ZodOpenApiPathsObject = {
  "/api/school/roster": {
    get: operation({
      id: "readRoster",
      summary: "How many students the list has, and its uploads, newest first",
      tag,
      security,
      query: roster.RosterPageQuery,
      answer: roster.RosterOverview,
    }),
    post: operation({
      id: "importRoster",
      summary:
        "Take a list over (CSV in UTF-8 or Big5, XLSX; 10 MB), or with dryRun keep it to be looked at first; sent in a form or as the body itself",
      tag,
      security,
      query: roster.RosterUploadQuery,
      bodyType: "multipart/form-data",
      body: z.object({ file: z.string().meta({ format: "binary" }) }),
      answer,
    }),
  },
  "/api/school/roster/template.xlsx": {
    get: operation({
      id: "readRosterTemplate",
      summary: "An empty list to fill in",
      tag,
      security,
      answer: workbook,
    }),
  },
  "/api/school/roster/imports/{id}": {
    get: operation({
      id: "previewRoster",
      summary: "What taking this upload over would do now",
      tag,
      security,
      path,
      query: roster.RosterRowsQuery,
      answer,
    }),
    patch: operation({
      id: "chooseRoster",
      summary: "Read it in another way: encoding, sheet, header, columns, zeros in front",
      tag,
      security,
      path,
      body: roster.RosterChoice,
      answer,
    }),
    delete: operation({ id: "discardRoster", summary: "Forget it", tag, security, path, status: "204" }),
  },
  "/api/school/roster/imports/{id}/commit": {
    post: operation({
      id: "commitRoster",
      summary: "Take over what was looked at",
      tag,
      security,
      path,
      body: roster.RosterCommit,
      answer,
    }),
  },
  "/api/school/roster/imports/{id}/errors.xlsx": {
    get: operation({
      id: "readRosterErrors",
      summary: "The school's own list with a column that says what is wrong in which row",
      tag,
      security,
      path,
      answer: workbook,
    }),
  },
};
