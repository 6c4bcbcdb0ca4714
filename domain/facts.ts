import type { Localized } from "./language.ts";

/**
 * Every number and name that the manual, the law or another house fixes, once. Rules compute with them and texts
 * interpolate them; `test/domain/literals.test.ts` fails where one is typed again. What a deployment may change has its
 * default here and its variable in `adapters/config/environment.ts`.
 */

const hotlineArea = "07";
const hotlineNumber = "7912000";

/** The card company's customer service (R4), in the three forms in which it is written. */
export const hotline = {
  /** In sentences and on screens, as notices 1, 6 and 7 write it. */
  display: `(${hotlineArea})${hotlineNumber.slice(0, 3)}-${hotlineNumber.slice(3)}`,
  /** On both stubs of the bill (R58). */
  onBills: `${hotlineArea}-${hotlineNumber}`,
  /** RFC 3966. */
  url: `tel:+886${hotlineArea.slice(1)}${hotlineNumber}`,
} as const;

/** The manual names no hours, so none are made up. */
export const hotlineHours: Localized = {
  zh: "服務時間依一卡通公司公告",
  en: "Hours as announced by iPASS",
};

/** The card company by its full name, as it is written on slips and letters (R76). */
export const companyName: Localized = { zh: "一卡通票證股份有限公司", en: "iPASS Corporation" };

/** Official site, with the statutory notice and the services that are not ours (R1, R5, R89). */
export const website = { url: "https://www.i-pass.com.tw", display: "www.i-pass.com.tw" } as const;

/** Postal giro, for those who give no personal data (R73, R76, R78). */
export const giro = {
  account: "42307808",
  payee: companyName.zh,
  /** Printed on the post office's slip. */
  formNumber: "98-04-43-04",
} as const;

/** Whole NT$ that the post office takes for a giro deposit (R73). Default of `GIRO_POST_FEE`. */
export const postFee = 15;
/** Whole NT$ that a store takes on top of the bill, paid by the student (R50). */
export const storeFee = 12;
/** Whole NT$ of registered post, taken off a refund by cheque (R34). */
export const chequePostage = 28;

/** The stores whose tills read our barcodes (R50, C14). */
export const stores: Localized = {
  zh: "7-ELEVEN、全家、萊爾富、OK",
  en: "7-ELEVEN, FamilyMart, Hi-Life and OK",
};

/** The bank whose virtual accounts the bills carry (R51, C14). */
export const collectingBank: { code: string; name: Localized } = {
  code: "004",
  name: { zh: "臺灣銀行", en: "Bank of Taiwan" },
};

/** Defaults of the biller's own numbers on a bill (R63–R67, C15, C16), each with its variable. */
export const billing = {
  /** `BARCODE_COLLECTION_CODE`: three characters after the date of segment 1. */
  collectionCode: "63E",
  /** `BARCODE_SEGMENT3_PREFIX`: first four characters of segment 3. */
  segment3Prefix: "5437",
  /** The far day that `BARCODE_DEADLINE=never` prints: no till ever refuses it. */
  neverExpires: "501231",
  /** `VIRTUAL_ACCOUNT_PREFIX`: six digits at the front of every account. */
  virtualAccountPrefix: "710600",
} as const;

/** Calendar months from the application until the last day to pay (R60). */
export const monthsToPay = 1;
/** Hours in which the holder bears misuse (R8, notice 4), from when the report is in force (R106): `CardCase.confirmedAt`. */
export const liabilityHours = 3;
/** Age from which somebody applies without a guardian: Civil Code, Art. 12, since 2023. */
export const ageOfMajority = 18;

/**
 * Working days between which each part of a case is done as a rule, until enough cases of the school were measured.
 * Estimates of ours, for a deployment to correct: the manual names none.
 */
export const usualOfficeDays = {
  schoolApproval: { from: 2, to: 5 },
  cardProduction: { from: 5, to: 10 },
  shipping: { from: 1, to: 3 },
  refund: { from: 10, to: 15 },
  closing: { from: 1, to: 3 },
} as const;

/** How many finished cases of how many days tell how long a school's cases take. Ours. */
export const measuring = { leastCases: 10, days: 180 } as const;

/** Millimetres of a card: ISO/IEC 7810 ID-1. */
export const cardSize = { width: 85.6, height: 54 } as const;
/** Millimetres of the photo on it: the format of Taiwan's identity cards (內政部戶政司, 國民身分證相片規格). */
export const photoSize = { width: 35, height: 45 } as const;
/** Least pixels across a photo: the card prints it at about 2 cm and 300 dpi. */
export const leastPhotoEdge = 240;
/** Most megabytes of a photo sent to us. Ours. */
export const mostPhotoMegabytes = 12;
export const mostPhotoBytes = mostPhotoMegabytes * 1024 * 1024;

/** Hours of the day in Taipei between which a message arrives without a sound. Ours. */
export const nightHours = { from: 22, until: 8 } as const;
/** Days before the last day to pay on which a student who has not paid is reminded. Ours. */
export const reminderDays = [7, 3, 1] as const;
/** Days after the new card was sent on which she is reminded to fetch it. Ours. */
export const pickUpReminderDays = 7;
/** Days after the new card was sent for which it is taken to wait at her school while she says nothing. Ours. */
export const pickUpDays = 28;
/** Minutes for which news of the desk waits for more of the same case, to make one push of all. Ours. */
export const foldMinutes = 5;

/** Days for which a parent or guardian may use the link that a student sent. Ours. */
export const guardianLinkDays = 7;

/** Hours of office days in which the desks of schools and iPASS answer in the chat. Ours: the manual names none. */
export const deskHours = { from: 9, until: 17 } as const;
/** Office hours that a desk has at least for a question before it passes on. Ours. */
export const deskLeastHours = 2;
/** Hours without a word of hers after which a talk with a person is over. Ours. */
export const quietHours = 24;
/** UTF-16 code units of a text message: LINE Messaging API reference, Text message. */
export const longestChatText = 5000;

/** Years for which vouchers are kept: Business Entity Accounting Act (商業會計法), Art. 38. */
export const voucherYears = 5;
/** Days for which the rest is kept. Ours, for the data controller to confirm; what each is stands in `privacy/retention.ts`. */
export const retentionDays = {
  draft: 30,
  unusedPhoto: 7,
  /** For money that a store reports late. */
  lapsedPhoto: 30,
  contact: 180,
  unpaidIdentity: 180,
  chat: 30,
  handOff: 30,
  /** For what stores and banks correct afterwards, and for lines that wait. */
  importFile: 180,
  /** Log-ins and invitations of staff, after their end. */
  staffTrace: 90,
  /** An uploaded list of students that nobody took over. */
  rosterFile: 30,
  /** Of a student who is not on her school's list any more. */
  rosterAbsent: 365,
} as const;

/** Most bytes of a school's list of students, 10 MB, and most rows of it. */
export const mostRosterBytes = 10 * 1024 * 1024;
export const mostRosterRows = 20_000;

/** Characters of a password that somebody chooses: NIST SP 800-63B-4 asks 15 of one that stands alone, 8 beside a second factor. */
export const passwordLength = { alone: 15, beside: 8, most: 200 } as const;

/** Where an old card is posted to. Default of `OLD_CARD_ADDRESS`: the manual names no address. */
export const oldCardAddress = `郵寄地址請洽一卡通客服專線 ${hotline.display}`;
