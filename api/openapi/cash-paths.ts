import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import * as cash from "../contracts/cash.ts";
import { Serial } from "../contracts/common.ts";
import { SchoolCaseDetail } from "../contracts/staff-desk.ts";
import { operation } from "./operation.ts";

const security = "staff";
const school = { tag: "school", security } as const;
const operator = { tag: "operator", security } as const;
const path = z.object({ serial: Serial });

/** Cash that schools take (R55), until iPASS has it. */
export const cashPaths: ZodOpenApiPathsObject = {
  "/api/school/cases/{serial}/return-cash": {
    post: operation({
      id: "returnCash",
      summary: "Give cash back that was not handed over yet; the case owes again",
      ...school,
      path,
      body: cash.ReturnCashRequest,
      answer: SchoolCaseDetail,
    }),
  },
  "/api/school/cases/{serial}/receipt.pdf": {
    get: operation({
      id: "printSchoolReceipt",
      summary: "The receipt of a payment, to be given to the student",
      ...school,
      path,
      answer: "application/pdf",
    }),
  },
  "/api/school/daily-sheet": {
    get: operation({
      id: "readDailySheet",
      summary: "Cash taken and given back on a day, today unless told",
      ...school,
      query: cash.DailySheetQuery,
      answer: cash.DailySheet,
    }),
  },
  "/api/school/daily-sheet.pdf": {
    get: operation({
      id: "printDailySheet",
      summary: "The same on paper, to be signed",
      ...school,
      query: cash.DailySheetQuery,
      answer: "application/pdf",
    }),
  },
  "/api/school/hand-overs": {
    get: operation({
      id: "listSchoolHandOvers",
      summary: "Cash that the school holds, and what it handed over to iPASS",
      ...school,
      answer: cash.SchoolHandOvers,
    }),
    post: operation({
      id: "handOverCash",
      summary: "Hand all the cash that the school holds over to iPASS",
      ...school,
      body: cash.CountedCash,
      status: "201",
      answer: cash.HandOver,
    }),
  },
  "/api/operator/hand-overs": {
    get: operation({
      id: "listHandOvers",
      summary: "Cash that schools handed over; only what is not confirmed unless open=false",
      ...operator,
      query: cash.HandOverQuery,
      answer: cash.HandOvers,
    }),
  },
  "/api/operator/hand-overs/{id}/receive": {
    post: operation({
      id: "receiveCash",
      summary: "Confirm that iPASS has the cash",
      ...operator,
      path: z.object({ id: z.uuid() }),
      body: cash.CountedCash,
      answer: cash.HandOver,
    }),
  },
};
