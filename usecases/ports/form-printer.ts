import type { Day } from "#domain/calendar.ts";
import type { ReissueReason } from "#domain/category.ts";
import type { Applicant, PaperAmounts } from "#domain/paper/paper-route.ts";

/** 票卡處理申請單 of a student who applies on paper (R74). */
export interface PaperApplication {
  kind: "application";
  applicant: Applicant;
  amounts: PaperAmounts;
  oldCardAddress: string;
  printedAt: Date;
}

/** 個人資料處理通知函: the notice of Art. 8 with the consent to tick (R75). */
export interface PersonalDataNotice {
  kind: "personalDataNotice";
  applicant: Applicant;
  printedAt: Date;
}

/** How the postal giro slip 98-04-43-04 is filled in; an example to copy by hand (R76–R78). */
export interface GiroExample {
  kind: "giroExample";
  applicant: Applicant;
  amounts: PaperAmounts;
  printedAt: Date;
}

/** 票卡處理申請單 of an online case, to be posted with the old card (R36, R103). */
export interface CaseForm {
  kind: "caseForm";
  serial: string;
  school: { code: string; name: string };
  studentNo: string;
  name: string;
  /** Masked already: A******789. */
  maskedIdNumber: string;
  reason: ReissueReason | null;
  reasonText: string;
  remark: string;
  /** Whole NT$. */
  amountDue: number;
  submittedOn: Day;
  paidOn: Day | null;
  /** Where the case stands, in one sentence. */
  status: string;
  oldCardAddress: string;
  printedAt: Date;
}

export type PrintableForm = PaperApplication | PersonalDataNotice | GiroExample | CaseForm;

export interface FormPrinter {
  /** One A4 page. */
  pdf(form: PrintableForm): Promise<Buffer>;
}
