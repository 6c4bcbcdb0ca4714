import type { Category } from "../../api/contracts/common.ts";
import type { DraftPatch } from "../../api/contracts/liff.ts";
import { aFullForm } from "../factories/draft.ts";
import type { StudentPhone } from "./student-phone.ts";

/** Calls the service with the session of the phone's page, for what a test does not want to tap through. */
export async function call<Answer>(
  { page }: StudentPhone,
  { method, path, body }: { method: string; path: string; body?: object },
): Promise<Answer> {
  const answer = await page.evaluate(
    async (request) => {
      const response = await fetch(`/api/liff${request.path}`, {
        method: request.method,
        headers: { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
        body: request.body,
      });
      return { status: response.status, text: await response.text() };
    },
    { method, path, body: body && JSON.stringify(body) },
  );
  if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`);
  return JSON.parse(answer.text || "null") as Answer;
}

/** Fills the draft of whoever holds the phone. */
export const fillDraft = (phone: StudentPhone, draft: DraftPatch) =>
  call(phone, {
    method: "PUT",
    path: "/draft",
    // Of a student of age, unless the test is about one who is not.
    body: { ...("category" in draft && { minor: false }), ...draft },
  });

/** A submitted case of whoever holds the phone. @returns its serial */
export async function submitCase(
  phone: StudentPhone,
  category: Category,
  draft: DraftPatch = {},
): Promise<string> {
  // The service runs by the real clock, so the notices that she accepts are those of today.
  const { version } = await call<{ version: string }>(phone, { method: "GET", path: "/notices" });
  await fillDraft(phone, {
    ...(aFullForm(category) as DraftPatch),
    consent: { noticeVersion: version, accepted: true },
    studentNo: phone.studentNo,
    ...draft,
  });
  const { serial } = await call<{ serial: string }>(phone, { method: "POST", path: "/cases" });
  return serial;
}
