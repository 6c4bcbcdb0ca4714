import type { LostOption } from "./category.ts";
import type {
  CardOrderKind,
  CaseFlag,
  Category,
  channels,
  IdComparison,
  IdType,
  LineOutcome,
  MoneyItemEventCode,
  MoneyItemKind,
  MoneyNextStep,
  MoneyOutcome,
  NoticeKind,
  OrderState,
  ParkReason,
  PhotoMode,
  Progress,
  RefundMethod,
  RefundState,
  RefundWay,
  ReissueReason,
  Review,
  ReviewException,
  StepCode,
  StepState,
  staffRoles,
  UndeliveredReason,
  Who,
} from "./codes.ts";
import type { Localized } from "./language.ts";
import type { ShownNoticeKind } from "./notice/shown-kinds.ts";
import type { PaperDocument } from "./paper/paper-route.ts";

/**
 * One term per thing and language: the words of the manual where it has them, in Taiwan's Chinese. Chat, pages,
 * consoles, PDFs and the answers of the API take them from here; the pages by way of `api/contracts/glossary.ts`.
 * Labels and help of form fields stand with the fields, and the one sentence about a case in `case/`.
 * `docs/glossary.md` is made from it (`npm run docs:draw`).
 */
type Words<Code extends string> = Record<Code, Localized>;

/** Things that are named on more than one screen or paper. */
export const terms = {
  application: { zh: "申請", en: "Application" },
  serial: { zh: "申請序號", en: "Application number" },
  category: { zh: "申請類別", en: "Application type" },
  /** Who answers for a minor: on forms, pages and papers alike. */
  guardian: { zh: "家長或監護人", en: "Parent or guardian" },
  /** SHA-256 of a notice's text: two texts with the same one are the same, letter for letter. */
  textHash: { zh: "文字核對碼", en: "Check code of the text" },
  /** Category in the longer words of the query (R81, R84). */
  reason: { zh: "申請原因", en: "Reason" },
  status: { zh: "申請狀態", en: "Status" },
  review: { zh: "學校審核", en: "School review" },
  /** What is waited for now, and the sentence that says so. */
  next: { zh: "接下來", en: "What comes next" },
  timeline: { zh: "處理紀錄", en: "What has happened" },
  submittedAt: { zh: "申請日期", en: "Applied" },
  paidAt: { zh: "繳費日期", en: "Paid" },
  /** In place of a day of payment (R82). */
  notPaid: { zh: "無", en: "Not yet" },
  bill: { zh: "繳費單", en: "Bill" },
  amountDue: { zh: "繳費金額", en: "Amount due" },
  /** Of a payment that may be made already. */
  amount: { zh: "金額", en: "Amount" },
  dueDate: { zh: "繳費期限", en: "Pay by" },
  receipt: { zh: "繳費收據", en: "Receipt" },
  amountPaid: { zh: "已繳金額", en: "Amount paid" },
  paidBy: { zh: "繳費方式", en: "Paid by" },
  lossFee: { zh: "掛失金額", en: "Loss fee" },
  cardFee: { zh: "補卡金額", en: "Card fee" },
  /** The amount due as a school reads it (R94). */
  amountToCollect: { zh: "應收金額", en: "To collect" },
  virtualAccount: { zh: "轉帳帳號", en: "Account" },
  idComparison: { zh: "身分證號比對", en: "ID comparison" },
  photo: { zh: "大頭照", en: "Photo" },
  returnReasons: { zh: "需要補正的項目", en: "To be corrected" },
  school: { zh: "學校", en: "School" },
  oldCard: { zh: "舊卡", en: "Old card" },
} satisfies Words<string>;

/** What is applied for (R98); the older names are aliases (C8, C10). */
export const categoryWords = {
  LOSS_REISSUE: { zh: "掛失暨補發", en: "Loss report and new card" },
  LOSS_REFUND: { zh: "僅掛失需退費", en: "Loss report and refund" },
  LOSS_ONLY: { zh: "僅掛失不退費", en: "Loss report without refund" },
  REISSUE: { zh: "補發新卡", en: "Card replacement" },
} satisfies Words<Category>;

/** The same as the query prints it (R84). */
export const reasonWords = {
  LOSS_REISSUE: {
    zh: `${categoryWords.LOSS_REISSUE.zh}(餘額將轉置新卡)`,
    en: `${categoryWords.LOSS_REISSUE.en} (the balance moves to the new card)`,
  },
  LOSS_REFUND: categoryWords.LOSS_REFUND,
  LOSS_ONLY: categoryWords.LOSS_ONLY,
  REISSUE: {
    zh: `${categoryWords.REISSUE.zh}(需將舊卡繳回，否則無法製卡)`,
    en: `${categoryWords.REISSUE.en} (no card is made until the old one is sent back)`,
  },
} satisfies Words<Category>;

/** What the student of a lost card chooses by (R29–R31). */
export const lostOptionWords = {
  NEW_CARD: { zh: "要補辦新卡（原卡餘額存入新卡）", en: "New card (the balance moves to it)" },
  REFUND: { zh: "只要退費，不補辦新卡", en: "Refund only, no new card" },
  NOTHING: { zh: "不退錢，也不要補辦新卡", en: "No refund and no new card" },
} satisfies Words<LostOption>;

/** Why a card that is still there is replaced (R37–R39). */
export const reissueReasonWords = {
  DAMAGED: { zh: "人為毀損", en: "Damaged" },
  ALREADY_REPORTED: { zh: "先前已申請掛失", en: "Reported lost before" },
  OTHER: { zh: "其它", en: "Other" },
} satisfies Words<ReissueReason>;

/** The steps on a case's way, short enough to stand beside each other. */
export const stepWords = {
  sent: { zh: "送出", en: "Sent" },
  payment: { zh: "繳費", en: "Payment" },
  oldCard: { zh: "寄回舊卡", en: "Old card" },
  approval: { zh: "核可", en: "Approval" },
  production: { zh: "製卡", en: "Card made" },
  shipping: { zh: "寄校", en: "To school" },
  pickup: { zh: "領取", en: "Pick-up" },
  refund: { zh: "退費", en: "Refund" },
  closing: { zh: "結案", en: "Closing" },
} satisfies Words<StepCode>;

export const stepStateWords = {
  done: { zh: "已完成", en: "Done" },
  current: { zh: "目前", en: "Now" },
  ahead: { zh: "尚未", en: "Not yet" },
  untold: { zh: "未回報", en: "Not reported" },
} satisfies Words<StepState>;

/** The school's axis (R97). */
export const reviewWords = {
  PENDING: { zh: "申請中", en: "Pending" },
  APPROVED: { zh: "已核可", en: "Approved" },
  RETURNED: { zh: "退回補件", en: "Sent back" },
} satisfies Words<Review>;

/** The card company's axis: three words of the query (R83), and the two ends that the manual does not name. */
export const progressWords = {
  UNPAID: { zh: "尚未繳費", en: "Not paid yet" },
  PROCESSING: { zh: "一卡通處理中", en: "With iPASS" },
  CLOSED: { zh: "已結案", en: "Closed" },
  LAPSED: { zh: "逾期未繳", en: "Lapsed" },
  VOIDED: { zh: "作廢", en: "Voided" },
} satisfies Words<Progress>;

/** The ID number as typed against the one that the school supplied (R95). */
export const comparisonWords = {
  MATCH: { zh: "符合", en: "Match" },
  MISMATCH: { zh: "不符合", en: "No match" },
  NOT_PROVIDED: { zh: "校方未提供，無法比對。", en: "Not provided by the school" },
} satisfies Words<IdComparison>;

/** The photo of a new card (R23, R96). */
export const photoWords = {
  NEW: { zh: "上傳照片", en: "New photo" },
  KEEP: { zh: "沿用舊照", en: "The old one" },
} satisfies Words<PhotoMode>;
/** In its place where no card is made (R96), and where a card is made but nothing came yet. */
export const noPhotoWords = {
  notNeeded: { zh: "不補卡，不需上傳", en: "No card is made" },
  missing: { zh: "尚未提供", en: "Not there yet" },
} satisfies Words<string>;

export const idTypeWords = {
  NATIONAL: { zh: "身分證", en: "National ID" },
  RESIDENT: { zh: "居留證", en: "Resident certificate" },
  PASSPORT: { zh: "護照", en: "Passport" },
} satisfies Words<IdType>;

/** How a balance goes back (R33). */
export const refundMethodWords = {
  CHEQUE: { zh: "郵寄支票", en: "Cheque by post" },
  TRANSFER: { zh: "匯款", en: "Bank transfer" },
} satisfies Words<RefundMethod>;

/** How money goes back (R33–R35), or the way it came. */
export const refundWayWords = {
  LINE_PAY: { zh: "退回 LINE Pay", en: "Back to LINE Pay" },
  ...refundMethodWords,
} satisfies Words<RefundWay>;

/** Where a refund stands. */
export const refundStateWords = {
  CREATED: { zh: "待送出", en: "To be sent" },
  SUBMITTED: { zh: "已送出，待結果", en: "Handed over, result awaited" },
  UNKNOWN: { zh: "查詢結果中", en: "Being looked into" },
  SENT: { zh: "已退還", en: "Sent" },
  RETURNED: { zh: "款項退回", en: "Came back" },
  REFUSED: { zh: "未能退還", en: "Refused" },
  CANCELLED: { zh: "已取消", en: "Cancelled" },
} satisfies Words<RefundState>;

/** What became of a line of a collector's file. */
export const lineOutcomeWords = {
  matched: { zh: "已入帳", en: "Paid its bill" },
  late: { zh: "逾期繳費，已入帳", en: "Paid its bill, late" },
  seen: { zh: "已由另一來源回報", en: "Known from another source" },
  duplicate: { zh: "重複的資料列", en: "The same line as before" },
  short: { zh: "金額不足", en: "Too little" },
  over: { zh: "金額超過", en: "Too much" },
  surplus: { zh: "溢繳", en: "Beyond what was owed" },
  unknown: { zh: "查無帳號", en: "Unknown account" },
  settled: { zh: "撥款已入帳", en: "Settlement booked" },
  differs: { zh: "與帳上不符", en: "Not as in our books" },
  noted: { zh: "結果已登錄", en: "Result taken in" },
  refused: { zh: "無法登錄", en: "Refused" },
  parked: { zh: "保留待處理", en: "Set aside for a look" },
} satisfies Words<LineOutcome>;

/** Why a line is set aside. */
export const parkReasonWords = {
  length: { zh: "長度不符", en: "Wrong length" },
  unreadable: { zh: "欄位無法讀取", en: "A field cannot be read" },
  recordType: { zh: "不認得的資料別", en: "Unknown kind of record" },
  day: { zh: "日期錯誤", en: "No such day" },
  future: { zh: "日期在未來或太早", en: "The day is ahead of us, or too long ago" },
  sign: { zh: "沖正或負數", en: "Money taken back" },
  amount: { zh: "金額不合理", en: "Impossible amount" },
  barcode: { zh: "條碼檢查碼不符", en: "The barcode does not verify" },
  agency: { zh: "代收機構不符", en: "Not of this chain" },
  channel: { zh: "不認得的通路", en: "Unknown channel" },
  sums: { zh: "總額、手續費與淨額不符", en: "Gross, fee and net do not fit" },
  conflict: { zh: "同一編號但內容不同", en: "A known number with other contents" },
} satisfies Words<ParkReason>;

/** Where money comes in (R48–R55). */
export const channelWords = {
  LINE_PAY: { zh: "LINE Pay", en: "LINE Pay" },
  STORE: { zh: "便利商店", en: "Convenience store" },
  ATM: { zh: "ATM／網路銀行轉帳", en: "ATM or online bank transfer" },
  SCHOOL: { zh: "學校代收", en: "Paid at the school" },
  GIRO: { zh: "郵政劃撥", en: "Postal giro" },
} satisfies Words<(typeof channels)[number]>;

/** Who acts on a case; to herself a student is 您. */
export const whoWords = {
  student: { zh: "學生", en: "Student" },
  school: { zh: "學校", en: "School" },
  ipass: { zh: "一卡通公司", en: "iPASS" },
  system: { zh: "系統", en: "The service" },
} satisfies Words<Who>;

export const roleWords = {
  clerk: { zh: "檢視", en: "Clerk" },
  approver: { zh: "審核", en: "Approver" },
  admin: { zh: "管理", en: "Administrator" },
  operator: { zh: "一卡通", en: "Operator" },
} satisfies Words<(typeof staffRoles)[number]>;

/** What a student is told of, as the title of the message and in lists of what she was not told. */
export const noticeWords = {
  caseSubmitted: { zh: "申請已送出", en: "Application sent" },
  casePaid: { zh: "已收到您的繳費", en: "Payment received" },
  caseApproved: { zh: "學校已核可", en: "Approved by your school" },
  caseReturned: { zh: "學校請您補件", en: "Your school asks for a fix" },
  paymentDue: { zh: "繳費期限快到了", en: "Payment is due soon" },
  billRenewed: { zh: "新的繳費單", en: "A new bill" },
  caseLapsed: { zh: "逾期未繳，申請已失效", en: "Not paid in time; the application has lapsed" },
  caseVoided: { zh: "申請已作廢", en: "Application voided" },
  oldCardReceived: { zh: "一卡通公司已收到舊卡", en: "Old card received by iPASS" },
  cardProduced: { zh: "新卡製作完成", en: "New card made" },
  cardShipped: { zh: "新卡已寄往學校", en: "New card sent to the school" },
  pickUpReminder: { zh: "請到學校領取新卡", en: "Please collect the new card at the school" },
  refundSent: { zh: "餘額退費已送出", en: "Refund of the balance sent" },
  refundReturned: { zh: "退費被退回，請確認退費資料", en: "The refund came back; please check its details" },
  caseClosed: { zh: "申請已結案", en: "Application closed" },
  wrongAmount: { zh: "收到的金額不符", en: "The amount does not match" },
  surplusMoney: { zh: "收到多繳的款項", en: "Extra money received" },
  surplusDetailsAsked: { zh: "多繳的款項要退到哪裡", en: "Where to return your extra money" },
  surplusReturned: { zh: "多繳的款項已退還", en: "Extra money returned" },
  surplusCameBack: { zh: "退還的款項被退回", en: "The returned money came back" },
  lateMoney: { zh: "收到逾期繳納的款項", en: "Money received after the last day" },
  paymentSetAside: { zh: "原繳的款項另行退還", en: "Your earlier payment is returned" },
  cashReturned: { zh: "學校已退回現金", en: "Your school gave the cash back" },
  lossAsked: { zh: "查不到先前的掛失紀錄", en: "No earlier loss report was found" },
  lossConfirmed: { zh: "已確認先前的掛失紀錄", en: "Your earlier loss report was confirmed" },
  balanceMoved: { zh: "餘額已轉入新卡", en: "Balance moved to the new card" },
  nothingToRefund: { zh: "沒有可退的餘額，申請已結案", en: "No balance to refund; application closed" },
  caseBound: {
    zh: "另一個 LINE 帳號可以查看這筆申請",
    en: "Another LINE account can see this application",
  },
} satisfies Words<NoticeKind>;

/** The same with the answer of a desk, as staff read of it. */
export const shownNoticeWords = {
  ...noticeWords,
  staffAnswer: { zh: "真人客服的回覆", en: "Answer of a person" },
} satisfies Words<ShownNoticeKind>;

/** Why an open case is looked at by itself. */
export const reviewExceptionWords = {
  idMismatch: { zh: "身分證號與校方資料不符", en: "The ID number differs from the school's list" },
  photoChecks: { zh: "照片檢查有提醒", en: "The checks of the photo found something" },
  otherReason: { zh: "原因為其它", en: "The reason is “other”" },
  undelivered: { zh: "通知未送達學生", en: "The student was not told something" },
  cashDue: { zh: "尚未向學校繳費", en: "Not paid at the school yet" },
} satisfies Words<ReviewException>;

/** What a list of cases can be narrowed to. */
export const caseFlagWords = {
  overdue: { zh: "逾期", en: "Overdue" },
  exception: { zh: "需留意", en: "Not plain" },
  undelivered: { zh: "通知未送達", en: "Student not told" },
} satisfies Words<CaseFlag>;

/** Why a student was not told, as her school and iPASS read it. */
export const undeliveredWords = {
  blocked: { zh: "學生封鎖了官方帳號", en: "The student has blocked the account" },
  quota: { zh: "本月推播額度已用完", en: "The pushes of this month are used up" },
  refused: { zh: "LINE 不接受這則訊息", en: "LINE refused the message" },
  gaveUp: { zh: "LINE 一直沒有回應", en: "LINE did not answer" },
} satisfies Words<UndeliveredReason>;

/** Why money waits for somebody. */
export const moneyItemWords = {
  short: { zh: "少繳", en: "Less than the bill" },
  over: { zh: "多繳", en: "More than the bill" },
  duplicate: { zh: "重複繳費", en: "Paid twice" },
  late: { zh: "逾期才繳", en: "Paid after the last day" },
  caseOver: { zh: "申請已結束", en: "The application is over" },
  newerCase: { zh: "已有較新的申請", en: "There is a newer application" },
  repriced: { zh: "申請改價前繳的", en: "Paid before the price changed" },
  unknownAccount: { zh: "查無帳號", en: "Unknown account" },
  settlementDiffers: { zh: "撥款不符", en: "Settlement differs" },
  notAtLinePay: { zh: "LINE Pay 查無此筆", en: "Not known to LINE Pay" },
} satisfies Words<MoneyItemKind>;

/** What is to be done about a money item. */
export const moneyNextStepWords = {
  identify: { zh: "查明是誰的款項", en: "Find out whose money it is" },
  decide: { zh: "決定抵繳或退還", en: "Let it pay or return it" },
  refund: { zh: "退還", en: "Return it" },
  awaitRefund: { zh: "退款處理中", en: "On its way back" },
  investigate: { zh: "查明原因", en: "Find out why" },
} satisfies Words<MoneyNextStep>;

/** How a money item ended. */
export const moneyOutcomeWords = {
  applied: { zh: "已抵繳", en: "Paid a bill" },
  refunded: { zh: "已退還", en: "Returned" },
  reversed: { zh: "已沖銷", en: "Taken back" },
  explained: { zh: "已說明", en: "Explained" },
} satisfies Words<MoneyOutcome>;

/** What happened to a money item. */
export const moneyItemEventWords = {
  opened: { zh: "建立", en: "Opened" },
  taken: { zh: "由專人處理", en: "Taken on" },
  identified: { zh: "查明歸屬", en: "Identified" },
  refundOrdered: { zh: "已安排退款", en: "Refund ordered" },
  refundReturned: { zh: "退款被退回", en: "The refund came back" },
  noted: { zh: "加註", en: "Note written" },
  closed: { zh: "處理完畢", en: "Settled" },
  reopened: { zh: "重新開啟", en: "Opened again" },
} satisfies Words<MoneyItemEventCode>;

/** What the card core is told to do, as the desk reads it. */
export const cardOrderWords = {
  STOP: { zh: "停用電子錢包", en: "Stop of the e-purse" },
  PRODUCE: { zh: "製卡", en: "Production of the card" },
  TRANSFER: { zh: "餘額轉入新卡", en: "Move of the balance to the new card" },
  REFUND_BALANCE: { zh: "結算卡片餘額", en: "Settling of the card's balance" },
} satisfies Words<CardOrderKind>;

export const orderStateWords = {
  open: { zh: "等待回報", en: "Awaiting the result" },
  refused: { zh: "被拒絕", en: "Refused" },
  done: { zh: "已回報完成", en: "Carried out" },
  calledBack: { zh: "已撤回", en: "Called back" },
} satisfies Words<OrderState>;

/** Papers, by the names printed on them. */
export const documentWords = {
  bill: { zh: "數位學生證繳費單", en: "Student card bill (數位學生證繳費單)" },
  receipt: { zh: "數位學生證繳費收據", en: "Student card receipt (數位學生證繳費收據)" },
  dailySheet: { zh: "校方收現日報表", en: "Daily sheet of cash (校方收現日報表)" },
  application: { zh: "票卡處理申請單", en: "Card form (票卡處理申請單)" },
  "personal-data-notice": { zh: "個人資料處理通知函", en: "Personal data notice (個人資料處理通知函)" },
  "giro-example": { zh: "劃撥單填寫範例", en: "Example of the giro slip (劃撥單填寫範例)" },
} satisfies Words<PaperDocument | "bill" | "receipt" | "dailySheet">;
