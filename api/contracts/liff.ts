import { z } from "zod";
import {
  actors,
  billStates,
  channels,
  exceptionCodes,
  fixCodes,
  fixFields,
  foundAgainCodes,
  photoCheckCodes,
  stepActivities,
  stepCodes,
  stepStates,
  studentActions,
  timelineCodes,
} from "#domain/codes.ts";
import { fieldPaths } from "#domain/form/values.ts";
import { keysOf } from "#domain/keys-of.ts";
import { shownNoticeKinds } from "#domain/notice/shown-kinds.ts";
import { corrections } from "#domain/privacy/corrections.ts";
import { retentionRules } from "#domain/privacy/retention.ts";
import {
  AskedReason,
  CaseStatus,
  Category,
  Day,
  Language,
  Money,
  PhotoMode,
  Progress,
  ReissueReason,
  Review,
  Serial,
  Timestamp,
  WaitingFor,
} from "./common.ts";
import { optionalFields, patchShape, sectionSchema } from "./form.ts";

/** What the pages need to know before they start. */
export const PageConfig = z
  .object({
    liffId: z.string(),
    /** Demo mode only: load @line/liff-mock and take the simulator's ID token. */
    mock: z.boolean(),
    linePay: z.boolean(),
    publicUrl: z.string(),
  })
  .meta({ id: "PageConfig" });

export const SessionRequest = z
  .strictObject({ idToken: z.string().min(1).max(4096) })
  .meta({ id: "SessionRequest" });
export const Session = z
  .object({
    expiresAt: Timestamp,
    language: Language,
    /** The service's own time, for a page whose device clock is wrong. */
    now: Timestamp,
  })
  .meta({ id: "Session" });

export const SchoolQuery = z.strictObject({
  q: z.string().max(100).optional(),
  county: z.string().max(10).optional(),
  district: z.string().max(10).optional(),
  level: z.string().max(10).optional(),
  /** A county whose schools go first among those that fit equally well. */
  near: z.string().max(10).optional(),
});
export const School = z
  .object({
    code: z.string(),
    name: z.string(),
    /** Null where it is not known. */
    englishName: z.string().nullable(),
    level: z.string(),
    county: z.string(),
    district: z.string(),
    reviewRequired: z.boolean(),
    collects: z.boolean(),
  })
  .meta({ id: "School" });
export const SchoolList = z.object({ items: z.array(School) }).meta({ id: "SchoolList" });

export const NoticeText = z
  .object({ version: z.string(), language: z.string(), items: z.array(z.string()), hash: z.string() })
  .meta({ id: "NoticeText" });

/** A partial save: what is absent stays, `null` clears. Unknown fields are refused. */
export const DraftPatch = z
  .strictObject({
    consent: z.strictObject({ noticeVersion: z.string().max(20), accepted: z.boolean() }).optional(),
    ...patchShape,
  })
  .meta({ id: "DraftPatch" });

/** One tap that mends something: what the page calls it, and where under `/liff` it is done (or a `tel:` address). */
export const Fix = z
  .object({
    code: z.enum(fixCodes),
    path: z.string().meta({ example: "/cases/SEQ000000000001/fix" }),
    label: z.string(),
  })
  .meta({ id: "Fix" });

/** Something that stands in the way, with the tap that mends it. */
export const DraftException = z
  .object({
    code: z.enum(exceptionCodes),
    text: z.string(),
    fix: Fix.nullable(),
  })
  .meta({ id: "DraftException" });

/**
 * Begins a new draft with what an earlier case of hers holds; the notices are to be accepted anew. With `withdraw` an open case, neither
 * paid nor approved, is taken back first and comes into the form whole, to be sent otherwise: another category, another school.
 */
export const DraftFromCase = z
  .strictObject({
    serial: z.string().max(20),
    consent: z.strictObject({ noticeVersion: z.string().max(20), accepted: z.boolean() }).optional(),
    withdraw: z.boolean().optional(),
  })
  .meta({ id: "DraftFromCase" });

/** Binds the cases of the card that the draft names, as `POST /query/bind` does with facts typed anew. */
export const DraftBind = z.strictObject({}).meta({ id: "DraftBind" });

/** Asks for nothing: whose form it is stands in the session. */
export const DraftReveal = z.strictObject({}).meta({ id: "DraftReveal" });

/** The personal numbers of her own form in full, for her eyes before she sends it. */
export const DraftNumbers = z
  .object({
    values: z.record(z.string(), z.string()).meta({ description: "By dotted name of the field" }),
  })
  .meta({ id: "DraftNumbers" });

/** The draft as read back: personal numbers masked, with what is still needed. */
export const Draft = z
  .object({
    ...DraftPatch.shape,
    version: z.int(),
    missing: z.array(z.string()).meta({ description: "Dotted names of fields still needed" }),
    school: School.nullable(),
    /** Present once category and school are known. */
    preview: z
      .object({ amountDue: Money, dueDate: Day.nullable(), consequences: z.array(z.string()) })
      .nullable(),
    /** What to tell her before she sends it: another open case, for which it would be refused, or a loss report that iPASS has yet to find. */
    exceptions: z.array(DraftException),
    updatedAt: Timestamp,
  })
  .meta({ id: "Draft" });

export const UploadedPhoto = z
  .object({
    photoId: z.string(),
    width: z.int(),
    height: z.int(),
    checks: z.array(z.object({ code: z.enum(photoCheckCodes), ok: z.boolean(), message: z.string() })),
  })
  .meta({ id: "UploadedPhoto" });

/** What was found when a photo came in, by page or chat. */
export const PhotoChecks = z.object({ checks: UploadedPhoto.shape.checks }).meta({ id: "PhotoChecks" });

export const Bill = z
  .object({
    amount: Money,
    dueDate: Day,
    bankCode: z.string(),
    virtualAccount: z.string(),
    barcodes: z.array(z.string()).length(3),
    state: z.enum(billStates),
    pdfUrl: z.string(),
  })
  .meta({ id: "Bill" });

/** The money that paid a case. */
export const PaidReceipt = z
  .object({
    amount: Money,
    channel: z.enum(channels),
    channelText: z.string(),
    paidOn: Day,
    pdfUrl: z.string(),
  })
  .meta({ id: "PaidReceipt" });

/** The sentence about her case, with the tap that leads on. */
export const StudentStatus = CaseStatus.extend({ fix: Fix.nullable() }).meta({ id: "StudentStatus" });

/** What a case waits for: who has it, since when, and by when (working days, an estimate). */
export const StudentWaiting = WaitingFor.extend({
  since: Timestamp,
  /** Never a day that has passed. */
  expectedBy: Day.nullable(),
  /** How long others take as a rule and until when; when that time is over, what is being done. */
  timing: z.string().nullable(),
  fix: Fix.nullable(),
}).meta({ id: "StudentWaiting" });

/** One step on the way of a case. */
export const CaseStep = z
  .object({
    code: z.enum(stepCodes),
    label: z.string(),
    state: z.enum(stepStates),
    /** When it was done. */
    at: Timestamp.nullable(),
    /** Of the current one: somebody is waited for, or somebody is at it. */
    activity: z.enum(stepActivities).nullable(),
    /** Of the current one, in words. */
    doing: z.string().nullable(),
    /** Until when, or how long it takes as a rule; when that time is over, what is being done. */
    timing: z.string().nullable(),
  })
  .meta({ id: "CaseStep" });

/** One thing that the school or iPASS asked for again, and the fields of `CaseFix` that answer it. */
export const ReturnItem = z
  .object({
    reason: AskedReason,
    text: z.string(),
    fields: z.array(z.enum(fixFields)),
  })
  .meta({ id: "ReturnItem" });

/** The answer to what was asked for again: exactly that, nothing else. */
export const CaseFix = z
  .strictObject({
    /** Of the case as she saw it; an older one is refused with 409 `stale_version`. */
    version: z.int().optional(),
    photo: z.strictObject({ mode: PhotoMode, photoId: z.uuid().nullable().optional() }).optional(),
    refund: sectionSchema("refund").optional(),
    ...optionalFields("name", "studentNo", "idType", "idNumber"),
    ...optionalFields("category", "reissueReason", "reissueReasonText", "remark"),
  })
  .meta({ id: "CaseFix" });

/** What a case may become when its category is to be mended: what it costs, and what becomes of money and card. */
export const CategoryChoices = z
  .object({
    items: z.array(z.object({ category: Category, label: z.string(), amountDue: Money, text: z.string() })),
  })
  .meta({ id: "CategoryChoices" });
export type CategoryChoices = z.infer<typeof CategoryChoices>;

export const StudentCase = z
  .object({
    serial: Serial,
    /** Send it back with a fix, so that a case that changed meanwhile is not overwritten. */
    version: z.int(),
    /** `LINKED`: sent from another LINE account and bound to hers; she may look and pay, not change. */
    access: z.enum(["OWNER", "LINKED"]),
    category: Category,
    categoryLabel: z.string(),
    /** In the words of the query (R84). */
    reasonText: z.string(),
    /** 尚未繳費, 一卡通處理中, 已結案 … (R83). */
    statusText: z.string(),
    reissueReason: ReissueReason.nullable(),
    schoolCode: z.string(),
    schoolName: z.string(),
    /** Masked. */
    studentNo: z.string(),
    name: z.string(),
    remark: z.string().nullable(),
    amountDue: Money,
    dueDate: Day.nullable(),
    review: Review,
    progress: Progress,
    returnReasons: z.array(z.string()),
    /** Of a minor: whether her guardian has confirmed by a link of her own; null for whoever is of age. */
    guardian: z.object({ confirmed: z.boolean() }).nullable(),
    /** What to answer with `PATCH`; empty unless the school, or iPASS of loss report or refund, asks for something. */
    returnItems: z.array(ReturnItem),
    /** In the words of whoever asks. */
    returnWords: z.string().nullable(),
    submittedAt: Timestamp,
    confirmedAt: Timestamp.nullable(),
    paidAt: Timestamp.nullable(),
    status: StudentStatus,
    waitingFor: z.array(StudentWaiting),
    /** Its way from beginning to end; empty once it lapsed or was voided. */
    steps: z.array(CaseStep),
    /** `第 3 步，共 6 步：核可`; null where no step is the current one. */
    stepsHeading: z.string().nullable(),
    /** The honest answer to "I found my card again". */
    foundAgain: z.object({ code: z.enum(foundAgainCodes), text: z.string() }),
    /** Where her old card is posted to; null where none comes back, or only the hotline knows it. */
    oldCardAddress: z.string().nullable(),
    /** What she may do with it now. `reportAgain`: a new draft may be begun from it with `POST /draft/from-case`. */
    actions: z.array(z.enum(studentActions)),
    timeline: z.array(
      z.object({
        at: Timestamp,
        code: z.enum(timelineCodes),
        text: z.string(),
        who: z.enum(actors),
        whoText: z.string(),
      }),
    ),
    bill: Bill.nullable(),
    /** Null until it is paid. */
    receipt: PaidReceipt.nullable(),
    payments: z.object({ linePay: z.boolean(), store: z.boolean(), school: z.boolean() }),
  })
  .meta({ id: "StudentCase" });

export const StudentCaseList = z.object({ items: z.array(StudentCase) }).meta({ id: "StudentCaseList" });

/** Something that she was not told in the chat. */
export const MissedNotice = z
  .object({
    id: z.uuid(),
    kind: z.enum(shownNoticeKinds),
    at: Timestamp,
    title: z.string(),
    /** What there is to say besides where its case stands, or what a person answered; null where that says it all. */
    text: z.string().nullable(),
    /** Null for an answer that is about no case. */
    serial: Serial.nullable(),
    /** It should have been pushed to her, and could not be. */
    failed: z.boolean(),
  })
  .meta({ id: "MissedNotice" });
export const MissedNotices = z.object({ items: z.array(MissedNotice) }).meta({ id: "MissedNotices" });

/** What the page has shown her. */
export const MissedShown = z
  .strictObject({ ids: z.array(z.uuid()).min(1).max(100) })
  .meta({ id: "MissedShown" });

/** A link for the guardian of a minor, with its token in the fragment. */
export const GuardianLink = z.object({ url: z.url(), expiresAt: Timestamp }).meta({ id: "GuardianLink" });
export type GuardianLink = z.infer<typeof GuardianLink>;

export const GuardianToken = z
  .strictObject({ token: z.string().min(1).max(200) })
  .meta({ id: "GuardianToken" });

/** What a guardian gets to see: no more than it takes to agree and to pay. */
export const GuardianCase = z
  .object({
    /** Masked. */
    name: z.string(),
    schoolName: z.string(),
    categoryLabel: z.string(),
    amountDue: Money,
    confirmed: z.boolean(),
    /** Paid or approved: it holds and cannot be cancelled. */
    inForce: z.boolean(),
    paid: z.boolean(),
    /** The one sentence about the case. */
    status: CaseStatus,
    bill: Bill.omit({ pdfUrl: true }).nullable(),
    payments: z.object({ linePay: z.boolean(), store: z.boolean(), school: z.boolean() }),
  })
  .meta({ id: "GuardianCase" });
export type GuardianCase = z.infer<typeof GuardianCase>;

/** A link that opens the bill or the receipt outside LINE, without the cookie. */
export const BillLink = z.object({ url: z.url(), expiresAt: Timestamp }).meta({ id: "BillLink" });

/** The three facts of R80; also what proves a case to be hers when she binds it. */
export const CaseQuery = z
  .strictObject({
    schoolCode: z.string().min(1).max(40),
    studentNo: z.string().min(1).max(40),
    idNumber: z.string().min(1).max(40),
  })
  .meta({ id: "CaseQuery" });

/** A case as anybody with the three facts sees it: no more than the manual's list and detail (R81, R88). */
export const QueriedCase = z
  .object({
    /** 項次, from 1, newest first. */
    item: z.int(),
    serial: Serial,
    submittedAt: Timestamp,
    /** Day on which the money came in; null is shown as 無. */
    paidOn: Day.nullable(),
    category: Category,
    categoryLabel: z.string(),
    reasonText: z.string(),
    review: Review,
    progress: Progress,
    statusText: z.string(),
    schoolName: z.string(),
    /** Masked. */
    name: z.string(),
    studentNo: z.string(),
    amountDue: Money,
    dueDate: Day.nullable(),
    status: CaseStatus,
    waitingFor: z.array(StudentWaiting.omit({ fix: true })),
    /** To reprint while unpaid; `pdfUrl` opens for five minutes. */
    bill: Bill.nullable(),
    payments: z.object({ linePay: z.boolean(), store: z.boolean(), school: z.boolean() }),
  })
  .meta({ id: "QueriedCase" });
export const QueriedCases = z.object({ items: z.array(QueriedCase) }).meta({ id: "QueriedCases" });

/** What is bound to her account now; `bound` counts those that were not before. */
export const BoundCases = z
  .object({ items: z.array(StudentCase), bound: z.int() })
  .meta({ id: "BoundCases" });

export const Bank = z
  .object({
    code: z.string().length(3),
    name: z.string(),
    /** How many digits its accounts have, where that is certain. */
    accountDigits: z.int().nullable(),
  })
  .meta({ id: "Bank" });
export const BankList = z
  .object({
    items: z.array(Bank),
    /** Where the list comes from and what it lacks. */
    source: z.string(),
  })
  .meta({ id: "BankList" });

export const MyDataQuery = z.strictObject({ format: z.enum(["json", "pdf"]).optional() });

/** Proof of what she read and accepted. */
export const ConsentReceipt = z
  .object({
    noticeVersion: z.string(),
    /** Hex SHA-256 of the text that was shown. */
    textHash: z.string(),
    language: z.string(),
    acceptedAt: Timestamp,
    /** Of the case it was given for; null for a form not sent yet. */
    serial: Serial.nullable(),
  })
  .meta({ id: "ConsentReceipt" });

/** One kind of data that is kept: why, how long, how much of it there is. */
export const StoredData = z
  .object({
    code: z.enum(keysOf(retentionRules)),
    what: z.string(),
    why: z.string(),
    howLong: z.string(),
    count: z.int(),
    /** Day on which the last of it goes, where that is known today. */
    until: Day.nullable(),
  })
  .meta({ id: "StoredData" });

/** A value as it is kept, under the name people know it by. */
export const LabelledValue = z.object({
  code: z.enum(fieldPaths),
  label: z.string(),
  value: z.string(),
});

export const MyCase = z
  .object({
    serial: Serial,
    submittedAt: Timestamp,
    categoryLabel: z.string(),
    statusText: z.string(),
    schoolName: z.string(),
    /** On the page masked, in an export complete. */
    values: z.array(LabelledValue),
  })
  .meta({ id: "MyCase" });

export const MyData = z
  .object({
    asOf: Timestamp,
    since: Timestamp,
    language: Language,
    consents: z.array(ConsentReceipt),
    stored: z.array(StoredData),
    cases: z.array(MyCase),
    /** Kept now; each at `url` with the session. */
    photos: z.array(
      z.object({
        photoId: z.string(),
        uploadedAt: Timestamp,
        width: z.int(),
        height: z.int(),
        url: z.string(),
      }),
    ),
    /** The form not sent yet. */
    draft: z.array(LabelledValue).nullable(),
    /** What she and a person wrote to each other, oldest first; in a copy to take away, else empty. */
    talks: z.array(z.object({ at: Timestamp, from: z.enum(["student", "staff"]), text: z.string() })),
    /** How each kind of data is corrected. */
    corrections: z.array(z.object({ code: z.enum(keysOf(corrections)), text: z.string() })),
    /** What asking to delete would do today. */
    deletion: z.object({
      /** When she asked before; null when she did not. */
      requestedAt: Timestamp.nullable(),
      goes: z.array(z.string()),
      stays: z.array(StoredData),
      /** Serials of cases still under way: their data stay until they end. */
      openCases: z.array(z.string()),
      text: z.string(),
    }),
  })
  .meta({ id: "MyData" });

/** What came of asking to delete. The session is over after it. */
export const Deletion = z
  .object({
    requestedAt: Timestamp,
    removed: z.array(z.string()),
    kept: z.array(StoredData),
    openCases: z.array(z.string()),
    /** Nothing but what the law keeps is left. */
    finished: z.boolean(),
    text: z.string(),
  })
  .meta({ id: "Deletion" });

export const LinePayStart = z.object({ paymentUrl: z.string() }).meta({ id: "LinePayStart" });

export type PageConfig = z.infer<typeof PageConfig>;
export type Session = z.infer<typeof Session>;
export type School = z.infer<typeof School>;
export type SchoolList = z.infer<typeof SchoolList>;
export type NoticeText = z.infer<typeof NoticeText>;
export type DraftPatch = z.infer<typeof DraftPatch>;
export type Draft = z.infer<typeof Draft>;
export type PhotoChecks = z.infer<typeof PhotoChecks>;
export type UploadedPhoto = z.infer<typeof UploadedPhoto>;
export type Bill = z.infer<typeof Bill>;
export type MissedNotices = z.infer<typeof MissedNotices>;
export type StudentCase = z.infer<typeof StudentCase>;
export type StudentCaseList = z.infer<typeof StudentCaseList>;
export type LinePayStart = z.infer<typeof LinePayStart>;
export type DraftNumbers = z.infer<typeof DraftNumbers>;
export type DraftFromCase = z.infer<typeof DraftFromCase>;
export type Fix = z.infer<typeof Fix>;
export type DraftException = z.infer<typeof DraftException>;
export type CaseStep = z.infer<typeof CaseStep>;
export type StudentWaiting = z.infer<typeof StudentWaiting>;
export type ReturnItem = z.infer<typeof ReturnItem>;
export type CaseFix = z.infer<typeof CaseFix>;
export type BillLink = z.infer<typeof BillLink>;
export type CaseQuery = z.infer<typeof CaseQuery>;
export type QueriedCase = z.infer<typeof QueriedCase>;
export type QueriedCases = z.infer<typeof QueriedCases>;
export type BoundCases = z.infer<typeof BoundCases>;
export type Bank = z.infer<typeof Bank>;
export type BankList = z.infer<typeof BankList>;
export type ConsentReceipt = z.infer<typeof ConsentReceipt>;
export type StoredData = z.infer<typeof StoredData>;
export type LabelledValue = z.infer<typeof LabelledValue>;
export type MyCase = z.infer<typeof MyCase>;
export type MyData = z.infer<typeof MyData>;
export type Deletion = z.infer<typeof Deletion>;
