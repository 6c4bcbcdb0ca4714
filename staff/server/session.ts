import type { School, SchoolList } from "../../api/contracts/liff.ts";
import type { StaffSession } from "../../api/contracts/school.ts";
import type { StaffVisitor } from "../../api/contracts/staff-desk.ts";
import { queryOf, request } from "./request.ts";

export interface Credentials {
  schoolCode?: string | undefined;
  username: string;
  password: string;
}

/** From where this page is seen, and who is logged in on it. */
export const readVisitor = () => request<StaffVisitor>("GET", "/api/staff/visitor");

export const logIn = (credentials: Credentials & { otp?: string }) =>
  request<StaffSession>("POST", "/api/staff/session", credentials);

export const logOut = () => request<void>("DELETE", "/api/staff/session");

export const findSchools = async (q: string): Promise<School[]> =>
  (await request<SchoolList>("GET", `/api/liff/schools${queryOf({ q })}`)).items;
