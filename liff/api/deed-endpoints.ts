import type {
  CategoryChoices,
  GuardianCase,
  GuardianLink,
  LinePayStart,
  StudentCase,
} from "../../api/contracts/liff.ts";
import { request } from "./request.ts";
import { withSession } from "./with-session.ts";

// Called by pages that nobody sees first, and fetched with them.

/** What a case may become when its category is to be mended. */
export const readCategoryChoices = (serial: string) =>
  withSession(() => request<CategoryChoices>(`/cases/${encodeURIComponent(serial)}/categories`)).then(
    ({ items }) => items,
  );

/** Takes back what she sent, while it is neither paid nor approved. */
export const withdrawCase = (serial: string) =>
  withSession(() =>
    request<StudentCase>(`/cases/${encodeURIComponent(serial)}/withdraw`, { method: "POST" }),
  );

/** A link for her guardian; an earlier one stops working. */
export const linkGuardian = (serial: string) =>
  withSession(() =>
    request<GuardianLink>(`/cases/${encodeURIComponent(serial)}/guardian-link`, { method: "POST" }),
  );

/** What a guardian does with her link: needs no session. */
export const readAsGuardian = (token: string) =>
  request<GuardianCase>("/guardian", { method: "POST", body: { token } });
export const confirmAsGuardian = (token: string) =>
  request<GuardianCase>("/guardian/confirm", { method: "POST", body: { token } });
export const payAsGuardian = (token: string) =>
  request<LinePayStart>("/guardian/line-pay", { method: "POST", body: { token } });
