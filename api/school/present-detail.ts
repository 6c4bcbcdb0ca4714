import { toIso } from "#domain/calendar.ts";
import { staffTimelineOf, timelineText } from "#domain/case/timeline.ts";
import { inLanguage, type Language } from "#domain/language.ts";
import { maskAccount, maskName, maskPhone } from "#domain/mask.ts";
import { dueDay } from "#usecases/rows/case/case-snapshot.ts";
import { nameHash } from "#usecases/rows/case/name-hash.ts";
import type { StaffCaseDetail } from "#usecases/school/school-cases.ts";
import type { SchoolCaseDetail } from "../contracts/staff-desk.ts";
import { type Looking, presentCase } from "./present-case.ts";

type CaseHistory = StaffCaseDetail["history"][number];

/** A case with its history and where a refund goes. */
export function presentDetail(detail: StaffCaseDetail, looking: Looking): SchoolCaseDetail {
  const { seal, language } = looking;
  return {
    ...presentCase(detail, looking),
    dueDate: dueDay(detail),
    collects: detail.school.collects,
    refund: refundOf(seal, detail),
    guardian: guardianOf(seal, detail),
    roster: rosterOf(seal, detail),
    timeline: detail.history.flatMap((row) => presentEntry(row, language)),
  };
}

function presentEntry(row: CaseHistory, language: Language): SchoolCaseDetail["timeline"] {
  return staffTimelineOf([row]).map((entry) => ({
    at: toIso(entry.at),
    code: entry.code,
    text: inLanguage(timelineText(entry), language),
    note: noteOf(row.details),
  }));
}

/** The words that staff left with a decision. */
function noteOf(details: CaseHistory["details"]): string | null {
  if (typeof details !== "object" || details === null || Array.isArray(details)) return null;
  return typeof details.reason === "string" ? details.reason : null;
}

function refundOf(
  seal: Looking["seal"],
  { refundMethod, bankCode, branchCode, accountNoSealed }: StaffCaseDetail,
): SchoolCaseDetail["refund"] {
  if (!refundMethod) return null;
  const accountNo = accountNoSealed && maskAccount(seal.open(accountNoSealed));
  return { method: refundMethod, bankCode, branchCode, accountNo };
}

/** What the school's list says of her, beside the comparison of her ID number. */
function rosterOf(seal: Looking["seal"], { name, rosterEntry }: StaffCaseDetail): SchoolCaseDetail["roster"] {
  if (!rosterEntry) return null;
  const { nameSealed, nameHash: listed, absentSince } = rosterEntry;
  return {
    name: nameSealed && maskName(seal.open(nameSealed)),
    nameDiffers: listed !== null && listed !== nameHash(seal, name),
    absent: absentSince !== null,
  };
}

function guardianOf(
  seal: Looking["seal"],
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
