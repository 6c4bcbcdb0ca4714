import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { Serial } from "../contracts/common.ts";
import * as school from "../contracts/school.ts";
import * as desk from "../contracts/staff-desk.ts";
import { operation } from "./operation.ts";

const tag = "school";
const security = "staff";
const path = z.object({ serial: Serial });
const one = { tag, security, path, answer: desk.SchoolCaseDetail } as const;

export const schoolPaths: ZodOpenApiPathsObject = {
  "/api/staff/session": {
    get: operation({
      id: "readStaffSession",
      summary: "Who is signed in, and from where",
      tag,
      security,
      answer: school.StaffSession,
    }),
    post: operation({
      id: "startStaffSession",
      summary: "Sign in: school staff with schoolCode, an operator without",
      tag,
      security: "public",
      body: school.StaffSessionRequest,
      answer: school.StaffSession,
    }),
    delete: operation({ id: "endStaffSession", summary: "Sign out", tag, security, status: "204" }),
  },
  "/api/staff/visitor": {
    get: operation({
      id: "readStaffVisitor",
      summary: "Where the caller is seen from, and who is signed in if anybody is",
      tag,
      security: "public",
      answer: desk.StaffVisitor,
    }),
  },
  "/api/school/cases": {
    get: operation({
      id: "listSchoolCases",
      summary: "The school's cases, newest first unless told",
      tag,
      security,
      query: school.SchoolCaseQuery,
      answer: school.SchoolCasePage,
    }),
  },
  "/api/school/bills.pdf": {
    get: operation({
      id: "printSchoolBills",
      summary: "Open bills of many cases, a page each; at most 200",
      tag,
      security,
      query: school.SchoolBillsQuery,
      answer: "application/pdf",
    }),
  },
  "/api/school/counts": {
    get: operation({
      id: "countSchoolCases",
      summary: "How many cases meet the filter, by review, progress and flag",
      tag,
      security,
      query: school.SchoolCaseQuery,
      answer: desk.SchoolCounts,
    }),
  },
  "/api/school/events": {
    get: operation({
      id: "followSchool",
      summary:
        "Server-sent events of the school's desk until the session ends: `case` {serial, version, code}, `handOffs` and `reload`",
      tag,
      security,
      answer: "text/event-stream",
    }),
  },
  "/api/school/cases/{serial}": { get: operation({ id: "readSchoolCase", summary: "One case", ...one }) },
  "/api/school/cases/{serial}/photo": {
    get: operation({
      id: "readCasePhoto",
      summary: "The photo for the new card",
      tag,
      security,
      path,
      query: school.PhotoQuery,
      answer: "image/jpeg",
    }),
  },
  "/api/school/cases/{serial}/form.pdf": {
    get: operation({
      id: "printSchoolForm",
      summary: "票卡處理申請單 of a card to be replaced, to be posted with it",
      tag,
      security,
      path,
      answer: "application/pdf",
    }),
  },
  "/api/school/cases/{serial}/approve": {
    post: operation({ id: "approveCase", summary: "Approve", ...one, body: school.ApproveRequest }),
  },
  "/api/school/cases/{serial}/return": {
    post: operation({
      id: "returnCase",
      summary: "Send back with reasons",
      ...one,
      body: school.ReturnRequest,
    }),
  },
  "/api/school/cases/{serial}/collect": {
    post: operation({
      id: "collectCash",
      summary: "Approve and record cash taken at the school",
      ...one,
      body: school.CollectRequest,
    }),
  },
};
