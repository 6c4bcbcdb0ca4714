import { toIso } from "#domain/calendar.ts";
import { timelineOf, timelineText } from "#domain/case/timeline.ts";
import { maskAccount, maskPhone } from "#domain/mask.ts";
import type { PersonalDataSeal } from "#usecases/ports/personal-data-seal.ts";
import { dueDay } from "#usecases/rows/case/case-snapshot.ts";
import type { StaffCaseDetail } from "#usecases/school/school-cases.ts";
import type { SchoolCaseDetail } from "../contracts/staff-desk.ts";
import { type Looking, presentCase } from "./present-case.ts";

type CaseHistory = StaffCaseDetail["history"][number];

/** A case with its history and where a refund goes. */
export function presentDetail(
  seal: PersonalDataSeal,
  detail: StaffCaseDetail,
  looking: Looking,
): SchoolCaseDetail {
  return {
    ...presentCase(detail, looking),
    dueDate: dueDay(detail),
    collects: detail.school.collects,
    refund: refundOf(seal, detail),
    guardian: guardianOf(seal, detail),
    timeline: detail.history.flatMap(presentEntry),
  };
}

function presentEntry(row: CaseHistory): SchoolCaseDetail["timeline"] {
  return timelineOf([row]).map((entry) => ({
    at: toIso(entry.at),
    code: entry.code,
    text: timelineText(entry).zh,
    note: noteOf(row.details),
  }));
}

/** The words that staff left with a decision. */
function noteOf(details: CaseHistory["details"]): string | null {
  if (typeof details !== "object" || details === null || Array.isArray(details)) return null;
  return typeof details.reason === "string" ? details.reason : null;
}

function refundOf(
  seal: PersonalDataSeal,
  { refundMethod, bankCode, branchCode, accountNoSealed }: StaffCaseDetail,
): SchoolCaseDetail["refund"] {
  if (!refundMethod) return null;
  const accountNo = accountNoSealed && maskAccount(seal.open(accountNoSealed));
  return { method: refundMethod, bankCode, branchCode, accountNo };
}

function guardianOf(
  seal: PersonalDataSeal,
  { guardianName, guardianRelation, guardianMobileSealed, history }: StaffCaseDetail,
): SchoolCaseDetail["guardian"] {
  if (guardianName === null) return null;
  return {
    name: guardianName,
    relation: guardianRelation ?? "",
    mobile: guardianMobileSealed ? maskPhone(seal.open(guardianMobileSealed)) : "",
    confirmed: history.some(({ code }) => code === "guardianConfirmed"),
  };
}
