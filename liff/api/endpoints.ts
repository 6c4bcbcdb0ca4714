import type {
  BankList,
  BillLink,
  BoundCases,
  CaseFix,
  CaseQuery,
  Deletion,
  Draft,
  DraftFromCase,
  DraftNumbers,
  DraftPatch,
  LinePayStart,
  MissedNotices,
  MyData,
  NoticeText,
  QueriedCases,
  SchoolList,
  Session,
  StudentCase,
  StudentCaseList,
  UploadedPhoto,
} from "../../api/contracts/liff.ts";
import type { PaperGuide } from "../../api/contracts/paper.ts";
import { languageNow } from "../texts/language.ts";
import { answerOf, request, send } from "./request.ts";
import { withSession } from "./with-session.ts";

export const startSession = (idToken: string) =>
  request<Session>("/session", { method: "POST", body: { idToken } });

/** @throws ApiError 401 when there is no session from an earlier visit either */
export const checkSession = () => request<Draft>("/draft");

export const readDraft = () => withSession(() => request<Draft>("/draft"));

export const saveDraft = (patch: DraftPatch, keepalive = false) =>
  withSession(() => request<Draft>("/draft", { method: "PUT", body: patch, keepalive }));

/** Puts what an earlier case holds in the place of the draft. */
export const beginFromCase = (from: DraftFromCase) =>
  withSession(() => request<Draft>("/draft/from-case", { method: "POST", body: from }));

/** Her own numbers in full; for the page's memory only. */
export const revealNumbers = () =>
  withSession(() => request<DraftNumbers>("/draft/numbers", { method: "POST", body: {} })).then(
    ({ values }) => values,
  );

export const readBanks = () => request<BankList>("/banks").then(({ items }) => items);

export const readNotices = () => withSession(() => request<NoticeText>(`/notices?language=${languageNow()}`));

/** Those of one version, that somebody consented to. */
export const readNoticesOf = (version: string) =>
  request<NoticeText>(`/notices?language=${languageNow()}&version=${encodeURIComponent(version)}`);

/** What she was not told in the chat. */
export const readMissed = () =>
  withSession(() => request<MissedNotices>("/missed")).then(({ items }) => items);

export const noteMissedShown = (ids: string[]) =>
  withSession(() => request<void>("/missed/shown", { method: "POST", body: { ids } }));

export function findSchools(filter: {
  q?: string;
  county?: string;
  district?: string;
  level?: string;
  near?: string;
}) {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value));
  return withSession(() => request<SchoolList>(`/schools?${query}`)).then(({ items }) => items);
}

export function uploadPhoto(photo: Blob) {
  const form = new FormData();
  form.append("photo", photo, "photo.jpg");
  return withSession(() => request<UploadedPhoto>("/photos", { method: "POST", body: form }));
}

/** Her own photo, for previews. */
export const photoUrl = (photoId: string): string => `/api/liff/photos/${photoId}`;

/** Its bytes, to be cropped once more. */
export async function loadPhoto(photoId: string): Promise<Blob> {
  const response = await send(photoUrl(photoId), {});
  return response.ok ? response.blob() : answerOf(response);
}

/** @param key the same for every try of one submission */
export const submitDraft = (key: string) =>
  withSession(() =>
    request<Pick<StudentCase, "serial">>("/cases", { method: "POST", headers: { "Idempotency-Key": key } }),
  );

export const readCases = () =>
  withSession(() => request<StudentCaseList>("/cases")).then(({ items }) => items);

export const readCase = (serial: string) =>
  withSession(() => request<StudentCase>(`/cases/${encodeURIComponent(serial)}`));

/** She has the new card. */
export const sayPickedUp = (serial: string) =>
  withSession(() =>
    request<StudentCase>(`/cases/${encodeURIComponent(serial)}/picked-up`, { method: "POST" }),
  );

/** Answers what the school asked for again. */
export const fixCase = (serial: string, fix: CaseFix) =>
  withSession(() =>
    request<StudentCase>(`/cases/${encodeURIComponent(serial)}`, { method: "PATCH", body: fix }),
  );

/** A link to the bill that works without the session, for five minutes. */
export const linkBill = (serial: string) =>
  withSession(() => request<BillLink>(`/cases/${encodeURIComponent(serial)}/bill-link`, { method: "POST" }));

/** The same of the receipt. */
export const linkReceipt = (serial: string) =>
  withSession(() =>
    request<BillLink>(`/cases/${encodeURIComponent(serial)}/receipt-link`, { method: "POST" }),
  );

/** 票卡處理申請單 of a case, to be posted with the old card. */
export const caseFormUrl = (serial: string): string =>
  `/api/liff/cases/${encodeURIComponent(serial)}/form.pdf`;

export const readPaperGuide = () => request<PaperGuide>(`/api/paper/guide?language=${languageNow()}`);

/** The open query (R80): needs no session. */
export const queryCases = (query: CaseQuery) =>
  request<QueriedCases>("/query", { method: "POST", body: query }).then(({ items }) => items);

/** Shows the cases with these facts in her account from now on. */
export const bindCases = (query: CaseQuery) =>
  withSession(() => request<BoundCases>("/query/bind", { method: "POST", body: query }));

/** The same with the facts that her form holds. */
export const bindDraftCard = () =>
  withSession(() => request<BoundCases>("/draft/bind", { method: "POST", body: {} })).then(
    ({ items }) => items,
  );

export const readMyData = () => withSession(() => request<MyData>("/me"));

/** Her data as a file; the browser fetches it with the session cookie. */
export const myDataUrl = (format: "json" | "pdf"): string => `/api/liff/me?format=${format}`;

/** Asks to delete her data; the session is over after it. */
export const deleteMyData = () => withSession(() => request<Deletion>("/me", { method: "DELETE" }));

export const startLinePay = (serial: string) =>
  withSession(() =>
    request<LinePayStart>(`/cases/${encodeURIComponent(serial)}/line-pay`, { method: "POST" }),
  );
