import type {
  Draft,
  DraftPatch,
  LinePayStart,
  NoticeText,
  SchoolList,
  Session,
  StudentCase,
  StudentCaseList,
  UploadedPhoto,
} from "../../api/contracts/liff.ts";
import { languageNow } from "../texts/language.ts";
import { request } from "./request.ts";
import { withSession } from "./with-session.ts";

export const startSession = (idToken: string) =>
  request<Session>("/session", { method: "POST", body: { idToken } });

/** @throws ApiError 401 when there is no session from an earlier visit either */
export const checkSession = () => request<Draft>("/draft");

export const readDraft = () => withSession(() => request<Draft>("/draft"));

export const saveDraft = (patch: DraftPatch, keepalive = false) =>
  withSession(() => request<Draft>("/draft", { method: "PUT", body: patch, keepalive }));

export const readNotices = () => withSession(() => request<NoticeText>(`/notices?language=${languageNow()}`));

export function findSchools(filter: { q?: string; county?: string; district?: string; level?: string }) {
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

/** @param key the same for every try of one submission */
export const submitDraft = (key: string) =>
  withSession(() =>
    request<Pick<StudentCase, "serial">>("/cases", { method: "POST", headers: { "Idempotency-Key": key } }),
  );

export const readCases = () =>
  withSession(() => request<StudentCaseList>("/cases")).then(({ items }) => items);

export const readCase = (serial: string) =>
  withSession(() => request<StudentCase>(`/cases/${encodeURIComponent(serial)}`));

export const startLinePay = (serial: string) =>
  withSession(() =>
    request<LinePayStart>(`/cases/${encodeURIComponent(serial)}/line-pay`, { method: "POST" }),
  );
