import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import * as school from "../contracts/school.ts";
import * as desk from "../contracts/staff-desk.ts";
import { operation } from "./operation.ts";

const tag = "school";
const security = "staff";
const path = z.object({ serial: z.string() });
const one = { tag, security, path, answer: desk.SchoolCaseDetail } as const;

export const schoolPaths: ZodOpenApiPathsObject = {
  "/api/staff/session": {
    get: operation({
      summary: "Who is signed in, and from where",
      tag,
      security,
      answer: school.StaffSession,
    }),
    post: operation({
      summary: "Sign in: school staff with schoolCode, an operator without",
      tag,
      body: school.StaffSessionRequest,
      answer: school.StaffSession,
    }),
    delete: operation({ summary: "Sign out", tag, security, status: "204" }),
  },
  "/api/staff/address": {
    get: operation({ summary: "Where the caller is seen from", tag, answer: desk.StaffAddress }),
  },
  "/api/school/cases": {
    get: operation({
      summary: "The school's cases, newest first",
      tag,
      security,
      query: school.SchoolCaseQuery,
      answer: school.SchoolCasePage,
    }),
  },
  "/api/school/counts": {
    get: operation({
      summary: "How many cases meet the filter, by review",
      tag,
      security,
      query: school.SchoolCaseQuery,
      answer: desk.SchoolCounts,
    }),
  },
  "/api/school/cases/{serial}": { get: operation({ summary: "One case", ...one }) },
  "/api/school/cases/{serial}/photo": {
    get: operation({ summary: "The photo for the new card", tag, security, path, answer: "image/jpeg" }),
  },
  "/api/school/cases/{serial}/form.pdf": {
    get: operation({
      summary: "票卡處理申請單 of a card to be replaced, to be posted with it",
      tag,
      security,
      path,
      answer: "application/pdf",
    }),
  },
  "/api/school/cases/{serial}/approve": {
    post: operation({ summary: "Approve", ...one, body: school.ApproveRequest }),
  },
  "/api/school/cases/{serial}/return": {
    post: operation({ summary: "Send back with reasons", ...one, body: school.ReturnRequest }),
  },
  "/api/school/cases/{serial}/collect": {
    post: operation({
      summary: "Approve and record cash taken at the school",
      ...one,
      body: school.CollectRequest,
    }),
  },
};
