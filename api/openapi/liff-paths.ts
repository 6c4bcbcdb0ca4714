import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { Language, Serial } from "../contracts/common.ts";
import * as liff from "../contracts/liff.ts";
import { operation } from "./operation.ts";

const tag = "student";
const security = "student";
const path = z.object({ serial: Serial });
const Photo = z.object({ photo: z.string().meta({ format: "binary" }) });

export const liffPaths: ZodOpenApiPathsObject = {
  "/api/liff/config": {
    get: operation({
      id: "readPageConfig",
      summary: "What the pages need to start",
      tag,
      security: "public",
      answer: liff.PageConfig,
    }),
  },
  "/api/liff/session": {
    post: operation({
      id: "startStudentSession",
      summary: "Exchange a LINE ID token for a session cookie",
      tag,
      security: "public",
      body: liff.SessionRequest,
      answer: liff.Session,
    }),
    delete: operation({ id: "endStudentSession", summary: "End the session", tag, security, status: "204" }),
  },
  "/api/liff/notices": {
    get: operation({
      id: "readNotices",
      summary: "The seven notices in force, or those of a version that was",
      tag,
      security: "public",
      query: z.object({ language: Language.optional(), version: z.string().optional() }),
      answer: liff.NoticeText,
    }),
  },
  "/api/liff/missed": {
    get: operation({
      id: "readMissed",
      summary: "What she was not told in the chat",
      tag,
      security,
      answer: liff.MissedNotices,
    }),
  },
  "/api/liff/missed/shown": {
    post: operation({
      id: "noteMissedShown",
      summary: "The page has shown her these; those of others are left alone",
      tag,
      security,
      body: liff.MissedShown,
      status: "204",
    }),
  },
  "/api/liff/schools": {
    get: operation({
      id: "findSchools",
      summary: "Find schools by name, alias or code",
      tag,
      security: "public",
      query: liff.SchoolQuery,
      answer: liff.SchoolList,
    }),
  },
  "/api/liff/draft": {
    get: operation({ id: "readDraft", summary: "The unsubmitted form", tag, security, answer: liff.Draft }),
    put: operation({
      id: "saveDraft",
      summary: "Save part of the form",
      tag,
      security,
      body: liff.DraftPatch,
      answer: liff.Draft,
    }),
  },
  "/api/liff/draft/from-case": {
    post: operation({
      id: "beginDraftFromCase",
      summary: "Begin a draft with what an earlier case holds; the notices are accepted anew",
      tag,
      security,
      body: liff.DraftFromCase,
      answer: liff.Draft,
    }),
  },
  "/api/liff/draft/bind": {
    post: operation({
      id: "bindDraftCard",
      summary: "Show the cases of the card that the form names in my account too",
      tag,
      security,
      body: liff.DraftBind,
      answer: liff.BoundCases,
    }),
  },
  "/api/liff/draft/numbers": {
    post: operation({
      id: "revealDraftNumbers",
      summary: "My own ID and phone numbers in full, to check before sending; each look is in the trail",
      tag,
      security,
      body: liff.DraftReveal,
      answer: liff.DraftNumbers,
    }),
  },
  "/api/liff/photos": {
    post: operation({
      id: "uploadPhoto",
      summary: "Upload a photo",
      tag,
      security,
      body: Photo,
      bodyType: "multipart/form-data",
      status: "201",
      answer: liff.UploadedPhoto,
    }),
  },
  "/api/liff/photos/{photoId}": {
    get: operation({
      id: "readPhoto",
      summary: "My photo",
      tag,
      security,
      path: z.object({ photoId: z.string() }),
      answer: "image/jpeg",
    }),
  },
  "/api/liff/photos/{photoId}/checks": {
    get: operation({
      id: "readPhotoChecks",
      summary: "What was found when my photo came in",
      tag,
      security,
      path: z.object({ photoId: z.string() }),
      answer: liff.PhotoChecks,
    }),
  },
  "/api/liff/cases": {
    get: operation({ id: "listMyCases", summary: "My cases", tag, security, answer: liff.StudentCaseList }),
    post: operation({
      id: "submitCase",
      summary: "Submit the form",
      tag,
      security,
      header: z.object({ "Idempotency-Key": z.string().min(8).max(100) }),
      status: "201",
      answer: liff.StudentCase,
    }),
  },
  "/api/liff/cases/{serial}": {
    get: operation({
      id: "readMyCase",
      summary: "One of my cases",
      tag,
      security,
      path,
      answer: liff.StudentCase,
    }),
    patch: operation({
      id: "resubmitCase",
      summary: "Send what the school asked for again",
      tag,
      security,
      path,
      body: liff.CaseFix,
      answer: liff.StudentCase,
    }),
  },
  "/api/liff/cases/{serial}/guardian-link": {
    post: operation({
      id: "createGuardianLink",
      summary: "A link by which my guardian confirms and pays; an earlier one stops working",
      tag,
      security,
      path,
      answer: liff.GuardianLink,
    }),
  },
  "/api/liff/guardian": {
    post: operation({
      id: "readAsGuardian",
      summary: "The case behind a guardian's link",
      tag,
      security: "public",
      body: liff.GuardianToken,
      answer: liff.GuardianCase,
    }),
  },
  "/api/liff/guardian/confirm": {
    post: operation({
      id: "confirmAsGuardian",
      summary: "The guardian agrees, once",
      tag,
      security: "public",
      body: liff.GuardianToken,
      answer: liff.GuardianCase,
    }),
  },
  "/api/liff/guardian/line-pay": {
    post: operation({
      id: "payAsGuardian",
      summary: "The guardian begins to pay with LINE Pay",
      tag,
      security: "public",
      body: liff.GuardianToken,
      answer: liff.LinePayStart,
    }),
  },
  "/api/liff/cases/{serial}/categories": {
    get: operation({
      id: "listCategoryChoices",
      summary: "What my case may become when its category is to be mended",
      tag,
      security,
      path,
      answer: liff.CategoryChoices,
    }),
  },
  "/api/liff/cases/{serial}/withdraw": {
    post: operation({
      id: "withdrawCase",
      summary: "Take back what I sent, while it is neither paid nor approved",
      tag,
      security,
      path,
      answer: liff.StudentCase,
    }),
  },
  "/api/liff/cases/{serial}/picked-up": {
    post: operation({
      id: "sayPickedUp",
      summary: "I have the new card; once more changes nothing",
      tag,
      security,
      path,
      answer: liff.StudentCase,
    }),
  },
  "/api/liff/cases/{serial}/line-pay": {
    post: operation({
      id: "startLinePay",
      summary: "Begin to pay with LINE Pay",
      tag,
      security,
      path,
      answer: liff.LinePayStart,
    }),
  },
  "/api/liff/cases/{serial}/bill.pdf": {
    get: operation({
      id: "printMyBill",
      summary: "The bill, two stubs on A4",
      tag,
      security,
      path,
      answer: "application/pdf",
    }),
  },
  "/api/liff/cases/{serial}/form.pdf": {
    get: operation({
      id: "printMyForm",
      summary: "票卡處理申請單 of a card to be replaced, to be posted with it",
      tag,
      security,
      path,
      answer: "application/pdf",
    }),
  },
  "/api/liff/cases/{serial}/barcodes.svg": {
    get: operation({
      id: "drawMyBarcodes",
      summary: "The three store barcodes",
      tag,
      security,
      path,
      answer: "image/svg+xml",
    }),
  },
  "/api/liff/cases/{serial}/bill-link": {
    post: operation({
      id: "linkMyBill",
      summary: "A link that opens the bill outside LINE for five minutes",
      tag,
      security,
      path,
      answer: liff.BillLink,
    }),
  },
  "/api/liff/bill.pdf": {
    get: operation({
      id: "printLinkedBill",
      summary: "The bill behind a link of five minutes; needs no session",
      tag,
      security: "public",
      query: z.object({ token: z.string() }),
      answer: "application/pdf",
    }),
  },
  "/api/liff/bill.png": {
    get: operation({
      id: "drawLinkedBill",
      summary:
        "The bill as a picture for the chat, behind an address that holds until its last day; needs no session",
      tag,
      security: "public",
      query: z.object({ token: z.string() }),
      answer: "image/png",
    }),
  },
  "/api/liff/cases/{serial}/receipt.pdf": {
    get: operation({
      id: "printMyReceipt",
      summary: "The receipt of a paid case, in both languages",
      tag,
      security,
      path,
      answer: "application/pdf",
    }),
  },
  "/api/liff/cases/{serial}/receipt-link": {
    post: operation({
      id: "linkMyReceipt",
      summary: "A link that opens the receipt outside LINE for five minutes",
      tag,
      security,
      path,
      answer: liff.BillLink,
    }),
  },
  "/api/liff/receipt.pdf": {
    get: operation({
      id: "printLinkedReceipt",
      summary: "The receipt behind a link of five minutes; needs no session",
      tag,
      security: "public",
      query: z.object({ token: z.string() }),
      answer: "application/pdf",
    }),
  },
  "/api/liff/query": {
    post: operation({
      id: "queryCases",
      summary: "Cases by school, student number and ID number; whatever is wrong, the answer is the same 404",
      tag,
      security: "public",
      body: liff.CaseQuery,
      answer: liff.QueriedCases,
    }),
  },
  "/api/liff/query/bind": {
    post: operation({
      id: "bindCases",
      summary: "Show the cases with these three facts in my account too",
      tag,
      security,
      body: liff.CaseQuery,
      answer: liff.BoundCases,
    }),
  },
  "/api/liff/banks": {
    get: operation({
      id: "listBanks",
      summary: "Banks that a refund can go to",
      tag,
      security: "public",
      answer: liff.BankList,
    }),
  },
  "/api/liff/me": {
    get: operation({
      id: "readMyData",
      summary: "My data; with `format` as a file to keep",
      tag,
      security,
      query: liff.MyDataQuery,
      answer: liff.MyData,
    }),
    delete: operation({
      id: "deleteMyData",
      summary: "Ask to delete my data; what the law keeps is listed",
      tag,
      security,
      answer: liff.Deletion,
    }),
  },
};
