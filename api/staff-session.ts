import type { Request, RequestHandler, Response } from "express";
import { z } from "zod";
import { DomainError } from "#domain/errors.ts";
import type { SchoolStaff } from "#usecases/rows/staff/staff.ts";
import type { CurrentStaff } from "#usecases/staff/current-staff.ts";
import { currentStaff } from "#usecases/staff/session.ts";
import type { ApiDeps } from "./api-deps.ts";
import { placeOf } from "./place-of.ts";

/** What the cookie's token leads to; the row says the rest. */
const StaffSessionData = z.object({ sessionId: z.uuid() });
export type StaffSessionData = z.infer<typeof StaffSessionData>;

type Role = CurrentStaff["role"];
type StaffLocals = { staff: CurrentStaff };

/**
 * Lets staff with a living session and one of the roles pass; without roles, any staff. Who has yet to set up a second factor that
 * is asked of her passes nowhere.
 * @throws DomainError unauthenticated, forbidden, second_factor_setup_required
 */
export function requireStaff(api: ApiDeps, ...roles: Role[]): RequestHandler {
  const known = requireLogIn(api);
  return async (req, res, next) => {
    await known(req, res, () => {});
    const { role, mustSetUp } = staffOf(res);
    if (mustSetUp) throw new DomainError("second_factor_setup_required");
    if (roles.length > 0 && !roles.includes(role)) throw new DomainError("forbidden");
    next();
  };
}

/** Lets anybody with a living session pass: to her own account, and out. @throws DomainError unauthenticated */
export function requireLogIn(api: ApiDeps): RequestHandler {
  return async (req, res, next) => {
    const staff = await signedIn(api, req);
    if (!staff) throw new DomainError("unauthenticated");
    Object.assign(res.locals, { staff } satisfies StaffLocals);
    next();
  };
}

/** Whom `requireStaff` let pass. */
export function staffOf(res: Response): CurrentStaff {
  return (res.locals as StaffLocals).staff;
}

/** Staff of a school. @throws DomainError forbidden for an operator */
export function schoolStaffOf(res: Response): SchoolStaff {
  const { schoolCode, ...staff } = staffOf(res);
  if (schoolCode === null) throw new DomainError("forbidden");
  return { ...staff, schoolCode };
}

/** Who is signed in; undefined for anybody else. */
export async function signedIn(api: ApiDeps, req: Request): Promise<CurrentStaff | undefined> {
  const parsed = StaffSessionData.safeParse(await api.sessions.read(req, "staff"));
  return parsed.success ? currentStaff(api, parsed.data.sessionId, placeOf(req)) : undefined;
}
