/**
 * The codes that database, contracts and rules share, each set once: types, request schemas and tables are made from these tuples,
 * and a test holds the database's enums against them. What they mean is said where the rules are.
 */
export const languages = ["zh-TW", "en"] as const;
export type Language = (typeof languages)[number];

export const categoryCodes = ["LOSS_REISSUE", "LOSS_REFUND", "LOSS_ONLY", "REISSUE"] as const;
/** What is asked for. */
export type Category = (typeof categoryCodes)[number];

export const cardStates = ["LOST", "PRESENT"] as const;
export type CardState = (typeof cardStates)[number];

export const reissueReasonCodes = ["DAMAGED", "ALREADY_REPORTED", "OTHER"] as const;
/** Why a card that is still there is to be replaced (R37–R39). */
export type ReissueReason = (typeof reissueReasonCodes)[number];

export const idTypes = ["NATIONAL", "RESIDENT", "PASSPORT"] as const;
/** National identity card, resident certificate (old and new numbers), passport of a foreign student. */
export type IdType = (typeof idTypes)[number];

export const photoModes = ["NEW", "KEEP"] as const;
export type PhotoMode = (typeof photoModes)[number];

export const refundMethods = ["CHEQUE", "TRANSFER"] as const;
export type RefundMethod = (typeof refundMethods)[number];

export const schoolLevels = ["國小", "國中", "高中職", "特殊教育", "大專校院"] as const;
/** 級別 of a school (R14), from young to old; a special school takes pupils of every age up to 18. */
export type SchoolLevel = (typeof schoolLevels)[number];

export const reviews = ["PENDING", "APPROVED", "RETURNED"] as const;
/** 校方審核：申請中, 已核可, 退回補件. */
export type Review = (typeof reviews)[number];

export const progresses = ["UNPAID", "PROCESSING", "CLOSED", "LAPSED", "VOIDED"] as const;
/** 一卡通進度：尚未繳費, 一卡通處理中, 已結案, 逾期未繳, 作廢. */
export type Progress = (typeof progresses)[number];

export const returnReasons = ["PHOTO", "NAME", "STUDENT_NO", "ID_NUMBER", "CATEGORY", "OTHER"] as const;
/** What a school can ask for again. */
export type ReturnReason = (typeof returnReasons)[number];

export const askedReasons = [...returnReasons, "REFUND"] as const;
/** What a student can be asked to mend: what her school sent back, or the refund that came back to iPASS. */
export type AskedReason = (typeof askedReasons)[number];

// By hand and not from the form's catalogue: what a student may be asked to mend is decided for each field (never her school, her phones
// or her consent), and the catalogue is itself made of these codes. A name that the form lacks does not compile in `fixed-columns.ts`.
export const fixFields = [
  "photo",
  "name",
  "studentNo",
  "idType",
  "idNumber",
  "category",
  "reissueReason",
  "reissueReasonText",
  "refund",
  "remark",
] as const;
/** What a student may answer a return with. */
export type FixField = (typeof fixFields)[number];

export const fixCodes = [
  "PAY",
  "RESUBMIT",
  "CORRECT_REFUND",
  "SEND_OLD_CARD",
  "REPORT_LOST",
  "CHANGE_TO_REISSUE",
  "CHANGE_CATEGORY",
  "REPORT_AGAIN",
  "SEE_CASE",
  "BIND_CASE",
  "CALL_HOTLINE",
] as const;
/** One tap that mends something. */
export type FixCode = (typeof fixCodes)[number];

export const exceptionCodes = [
  "NEEDS_LOSS_REPORT",
  "LOSS_NOT_IN_FORCE",
  "CASE_ALREADY_OPEN",
  "CASE_OPEN_ELSEWHERE",
] as const;
/** Something to be told about a form before it is sent. */
export type DraftExceptionCode = (typeof exceptionCodes)[number];

export const foundAgainCodes = ["NOT_YET_STOPPED", "STOPPED", "NEVER_STOPPED", "NOT_REPORTED"] as const;
/** What is true of a card that was found again. */
export type FoundAgainCode = (typeof foundAgainCodes)[number];

export const idComparisons = ["MATCH", "MISMATCH", "NOT_PROVIDED"] as const;
/** The number typed against the school's list (R95). */
export type IdComparison = (typeof idComparisons)[number];

export const reviewExceptions = [
  "idMismatch",
  "photoChecks",
  "otherReason",
  "undelivered",
  "cashDue",
] as const;
/** Why an open case is looked at by itself and not approved in a batch. */
export type ReviewException = (typeof reviewExceptions)[number];

export const caseFlags = ["overdue", "exception", "undelivered"] as const;
/** What a list of cases can be narrowed to: waiting longer than usual, not plain, student not told. */
export type CaseFlag = (typeof caseFlags)[number];

export const caseSorts = ["submittedAt", "waitingSince", "name", "studentNo", "amountDue", "review"] as const;
/** What a list of cases can be ordered by. */
export type CaseSort = (typeof caseSorts)[number];

export const rosterEncodings = ["utf-8", "big5", "utf-16le"] as const;
/** In which letters a school's list of students is written. */
export type RosterEncoding = (typeof rosterEncodings)[number];

export const rosterStages = ["mapping", "preview", "committed", "discarded", "expired"] as const;
/** How far an upload of it has come. */
export type RosterStage = (typeof rosterStages)[number];

export const rosterGroups = ["new", "changed", "same", "absent", "faulty"] as const;
/** What becomes of a row of it: 新增・更新・相同・不在名單・錯誤. */
export type RosterGroup = (typeof rosterGroups)[number];

export const rosterFaults = [
  "studentNoMissing",
  "studentNoFormat",
  "studentNoTwice",
  "nameFormat",
  "idNumberFormat",
  "idNumberChecksum",
  "classNameFormat",
  "numberLost",
  "becameDate",
  "unreadable",
] as const;
/** Why a row of it is not taken. */
export type RosterFault = (typeof rosterFaults)[number];

export const actors = ["student", "school", "ipass", "system"] as const;
/** Who has a case, or did something to it. */
export type Who = (typeof actors)[number];

export const waitingCodes = [
  "payment",
  "schoolCollects",
  "returnedItem",
  "photo",
  "oldCard",
  "schoolApproval",
  "lossReport",
  "refundDetails",
  "cardProduction",
  "shipping",
  "refund",
  "closing",
] as const;
/** One thing that a case waits for. */
export type WaitingCode = (typeof waitingCodes)[number];

export const timedWaits = [
  "schoolApproval",
  "cardProduction",
  "shipping",
  "refund",
  "closing",
] as const satisfies WaitingCode[];
/** A wait for others, of which it is known how long it takes as a rule. */
export type TimedWait = (typeof timedWaits)[number];

export const stepCodes = [
  "sent",
  "payment",
  "oldCard",
  "approval",
  "production",
  "shipping",
  "pickup",
  "refund",
  "closing",
] as const;
/** A step on the way of a case, as its student sees it. */
export type StepCode = (typeof stepCodes)[number];

/** `untold`: it may be done, and nobody said so. */
export const stepStates = ["done", "current", "ahead", "untold"] as const;
export type StepState = (typeof stepStates)[number];

export const stepActivities = ["waiting", "working"] as const;
/** Of the step at which a case is: somebody is waited for, or somebody is at it. */
export type StepActivity = (typeof stepActivities)[number];

export const statusCodes = [
  "unpaid",
  "unpaidReturned",
  "owed",
  "lossReportMissing",
  "lossReportAwaited",
  "returned",
  "photoAwaited",
  "oldCardAwaited",
  "approvalAwaited",
  "producing",
  "shipping",
  "cardSent",
  "cardPickedUp",
  "refunding",
  "refundReturned",
  "refundSent",
  "closing",
  "lossDone",
  "lapsed",
  "voided",
  "withdrawn",
] as const;
/** Where a case can stand; every state of it has one. */
export type StatusCode = (typeof statusCodes)[number];

export const timelineCodes = [
  "submitted",
  "billIssued",
  "billRenewed",
  "paid",
  "collected",
  "wrongAmount",
  "surplus",
  "lateMoney",
  "moneyMoved",
  "surplusReturned",
  "surplusCameBack",
  "repriced",
  "feeDeducted",
  "feeDue",
  "cashReturned",
  "confirmed",
  "approved",
  "returned",
  "resubmitted",
  "cardStopped",
  "oldCardReceived",
  "produced",
  "shipped",
  "refunded",
  "refundReturned",
  "closed",
  "lapsed",
  "voided",
  "withdrawn",
  "lossConfirmed",
  "lossAsked",
  "recategorised",
  "guardianConfirmed",
  "refundCorrected",
  "pickedUp",
  "purseStopped",
  "balanceMoved",
  "balanceKnown",
  "nothingToRefund",
  "comparedAgain",
] as const;
/** What a history row may say; kept in the database, so a code is never renamed. */
export type TimelineCode = (typeof timelineCodes)[number];

export const studentActions = [
  "pay",
  "fix",
  "sendOldCard",
  "printForm",
  "reportAgain",
  "withdraw",
  "pickedUp",
] as const;
/** What a student may do with a case. */
export type StudentAction = (typeof studentActions)[number];

export const schoolActions = ["collect", "approve", "return", "return-cash", "printForm"] as const;
/** What a school may do with a case; all but the form are posted to the case under this name. */
export type SchoolAction = (typeof schoolActions)[number];

export const deskActions = [
  "confirm-loss",
  "ask-loss",
  "old-card",
  "produce",
  "ship",
  "refund",
  "refund-returned",
  "close",
  "void",
] as const;
/** What the desk of iPASS may do with a case; each is posted to the case under this name. */
export type DeskAction = (typeof deskActions)[number];

export const noticeKinds = [
  "caseSubmitted",
  "casePaid",
  "caseApproved",
  "caseReturned",
  "paymentDue",
  "billRenewed",
  "caseLapsed",
  "caseVoided",
  "oldCardReceived",
  "cardProduced",
  "cardShipped",
  "pickUpReminder",
  "refundSent",
  "refundReturned",
  "caseClosed",
  "wrongAmount",
  "surplusMoney",
  "lateMoney",
  "surplusDetailsAsked",
  "surplusReturned",
  "surplusCameBack",
  "paymentSetAside",
  "cashReturned",
  "lossAsked",
  "lossConfirmed",
  "balanceMoved",
  "nothingToRefund",
  "caseBound",
] as const;
/** What a student is told about a case without having asked; kept in the database, so a kind is never renamed. */
export type NoticeKind = (typeof noticeKinds)[number];

export const undeliveredReasons = ["blocked", "quota", "refused", "gaveUp"] as const;
/** Why a notice could not be pushed. */
export type UndeliveredReason = (typeof undeliveredReasons)[number];

/** How a student was told. */
export type NoticeWay = "push" | "reply" | "page";

export const billStates = ["OPEN", "PAID", "VOID"] as const;
export type BillState = (typeof billStates)[number];

/** Where money came from. */
export const channels = ["LINE_PAY", "STORE", "ATM", "SCHOOL", "GIRO"] as const;
export type Channel = (typeof channels)[number];

export const lineOutcomes = [
  "matched",
  "late",
  "seen",
  "duplicate",
  "short",
  "over",
  "surplus",
  "unknown",
  "settled",
  "differs",
  "noted",
  "refused",
  "parked",
] as const;
/** What became of a line of a file. */
export type LineOutcome = (typeof lineOutcomes)[number];

export const parkReasons = [
  "length",
  "unreadable",
  "recordType",
  "day",
  "future",
  "sign",
  "amount",
  "barcode",
  "agency",
  "channel",
  "sums",
  "conflict",
] as const;
/** Why a line waits for somebody instead of moving money. */
export type ParkReason = (typeof parkReasons)[number];

/** Who tells of money that was paid outside: two of them may tell of the same. Kept in the database. */
export type MoneySource = "callback" | "csv" | "push" | "bank" | "store" | "giro" | "linePay";

export const receiptStates = ["MATCHED", "SURPLUS", "WRONG_AMOUNT", "UNKNOWN_ACCOUNT", "REVERSED"] as const;
/** MATCHED paid its bill; every other state is kept as an item with a next step, save REVERSED: cash that a school gave back. */
export type ReceiptState = (typeof receiptStates)[number];

export const staffRoles = ["clerk", "approver", "admin", "operator"] as const;
/** Who somebody of a school or of iPASS is to the service. */
export type StaffRole = (typeof staffRoles)[number];

export const secondFactorWays = ["totp", "passkey", "recoveryCode"] as const;
/** What somebody of the staff can show beside a password. */
export type SecondFactorWay = (typeof secondFactorWays)[number];

/** A clerk looks; these decide about the cases of their school. */
export const decidingRoles = ["approver", "admin"] as const satisfies StaffRole[];

export const photoCheckCodes = ["resolution", "shape", "sharpness", "light"] as const;
/** What the service looks at in a photo by itself; faces are looked for on the phone. */
export type PhotoCheckCode = (typeof photoCheckCodes)[number];

export const cardOrderKinds = ["STOP", "PRODUCE", "TRANSFER", "REFUND_BALANCE"] as const;
/** What the card core is told to do. */
export type CardOrderKind = (typeof cardOrderKinds)[number];

export const orderOutcomes = ["DONE", "REFUSED"] as const;
/** What became of an order to the card core. */
export type OrderOutcome = (typeof orderOutcomes)[number];

export const orderStates = ["open", "refused", "done", "calledBack"] as const;
/** Where an order to the card core stands. */
export type OrderState = (typeof orderStates)[number];

export const ledgerAccounts = [
  "receivable",
  "billed",
  "clearing",
  "bank",
  "fee",
  "surplus",
  "unidentified",
  "cardCore",
  "cardBalance",
  "postage",
] as const;
/** A kind of account of the ledger; what each holds: `domain/ledger/accounts.ts`. */
export type LedgerAccountName = (typeof ledgerAccounts)[number];

export const ledgerCauses = [
  "bill",
  "receipt",
  "refund",
  "settlement",
  "handOver",
  "cardOrder",
  "correction",
] as const;
/** What money moves for. */
export type LedgerCause = (typeof ledgerCauses)[number];

export const refundKinds = ["SURPLUS", "BALANCE"] as const;
/** What is given back: money beyond a bill, or what was left on a stopped card. */
export type RefundKind = (typeof refundKinds)[number];

export const refundWays = ["LINE_PAY", "TRANSFER", "CHEQUE"] as const;
/** How it goes: the way it came, or by an order to the bank or the post. */
export type RefundWay = (typeof refundWays)[number];

export const refundStates = [
  "CREATED",
  "SUBMITTED",
  "UNKNOWN",
  "SENT",
  "RETURNED",
  "REFUSED",
  "CANCELLED",
] as const;
/** Where a refund can stand; what leads where: `domain/refund/lifecycle.ts`. */
export type RefundState = (typeof refundStates)[number];

export const moneyItemKinds = [
  "short",
  "over",
  "duplicate",
  "late",
  "caseOver",
  "newerCase",
  "repriced",
  "unknownAccount",
  "settlementDiffers",
  "notAtLinePay",
] as const;
/** Why money waits for somebody; what it means and what comes next: `domain/payment/money-items.ts`. */
export type MoneyItemKind = (typeof moneyItemKinds)[number];

export const moneyNextSteps = ["identify", "decide", "refund", "awaitRefund", "investigate"] as const;
/** What is to be done about a money item. */
export type MoneyNextStep = (typeof moneyNextSteps)[number];

export const moneyOutcomes = ["applied", "refunded", "reversed", "explained"] as const;
/** How a money item ended. */
export type MoneyOutcome = (typeof moneyOutcomes)[number];

export const moneyItemEvents = [
  "opened",
  "taken",
  "identified",
  "refundOrdered",
  "refundReturned",
  "noted",
  "closed",
  "reopened",
] as const;
/** What a row of a money item's history says; kept in the database, so a code is never renamed. */
export type MoneyItemEventCode = (typeof moneyItemEvents)[number];
