import type { School, SchoolList } from "../../api/contracts/liff.ts";
import type { StaffSession } from "../../api/contracts/school.ts";
import type { StaffAddress } from "../../api/contracts/staff-desk.ts";
import { queryOf, Refusal, request } from "./request.ts";

export interface Credentials {
  schoolCode?: string | undefined;
  username: string;
  password: string;
}

/** @returns null when nobody is logged in */
export async function currentSession(): Promise<StaffSession | null> {
  try {
    return await request<StaffSession>("GET", "/api/staff/session");
  } catch (error) {
    if (error instanceof Refusal && error.sessionEnded) return null;
    throw error;
  }
}

export const logIn = (credentials: Credentials) =>
  request<StaffSession>("POST", "/api/staff/session", credentials);

export const logOut = () => request<void>("DELETE", "/api/staff/session");

export const ownAddress = () => request<StaffAddress>("GET", "/api/staff/address");

export const findSchools = async (q: string): Promise<School[]> =>
  (await request<SchoolList>("GET", `/api/liff/schools${queryOf({ q })}`)).items;
