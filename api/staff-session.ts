import type { Request, RequestHandler, Response } from "express";
import { z } from "zod";
import { DomainError } from "#domain/errors.ts";
import type { SchoolStaff } from "#usecases/rows/staff/staff.ts";
import { type CurrentStaff, currentStaff } from "#usecases/staff/session.ts";
import type { ApiDeps } from "./api-deps.ts";

/** One working day. */
export const staffSessionSeconds = 10 * 3600;

/** What a staff session keeps; nobody's data. */
export const StaffSessionData = z.object({
  accountId: z.uuid(),
  epoch: z.int(),
  expiresAt: z.iso.datetime(),
});
export type StaffSessionData = z.infer<typeof StaffSessionData>;

type Role = CurrentStaff["role"];
type StaffLocals = { staff: CurrentStaff; staffSession: StaffSessionData };

/**
 * Lets staff with a living session and one of the roles pass; without roles, any staff.
 * @throws DomainError unauthenticated, forbidden
 */
export function requireStaff(api: ApiDeps, ...roles: Role[]): RequestHandler {
  return async (req, res, next) => {
    const visitor = await signedIn(api, req);
    if (!visitor) throw new DomainError("unauthenticated");
    const { staff, session } = visitor;
    if (roles.length > 0 && !roles.includes(staff.role)) throw new DomainError("forbidden");
    Object.assign(res.locals, { staff, staffSession: session } satisfies StaffLocals);
    next();
  };
}

/** Whom `requireStaff` let pass. */
export function staffOf(res: Response): CurrentStaff {
  return (res.locals as StaffLocals).staff;
}

export function staffSessionOf(res: Response): StaffSessionData {
  return (res.locals as StaffLocals).staffSession;
}

/** Staff of a school. @throws DomainError forbidden for an operator */
export function schoolStaffOf(res: Response): SchoolStaff {
  const { schoolCode, ...staff } = staffOf(res);
  if (schoolCode === null) throw new DomainError("forbidden");
  return { ...staff, schoolCode };
}

/** Who is signed in; undefined for anybody else. */
export async function signedIn(
  api: ApiDeps,
  req: Request,
): Promise<{ staff: CurrentStaff; session: StaffSessionData } | undefined> {
  const parsed = StaffSessionData.safeParse(await api.sessions.read(req, "staff"));
  const staff = parsed.success && (await currentStaff(api, parsed.data));
  return staff ? { staff, session: parsed.data } : undefined;
}
