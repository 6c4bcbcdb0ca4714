import type { Request, RequestHandler, Response } from "express";
import { toIso } from "#domain/calendar.ts";
import { DomainError } from "#domain/errors.ts";
import { type CurrentStaff, currentStaff, logIn } from "#usecases/staff/session.ts";
import type { ApiDeps } from "../api-deps.ts";
import { clientAddress } from "../client-address.ts";
import { type StaffSession, StaffSessionRequest } from "../contracts/school.ts";
import type { StaffVisitor } from "../contracts/staff-desk.ts";
import { limitFailures } from "../limit-failures.ts";
import {
  type StaffSessionData,
  signedIn,
  staffOf,
  staffSessionOf,
  staffSessionSeconds,
} from "../staff-session.ts";

/** `POST /api/staff/session` */
export function startSession(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { schoolCode, username, password } = StaffSessionRequest.parse(req.body);
    const credentials = { schoolCode, username, password, ip: addressOf(req) };
    const counter = { limit: api.limits.login, key: clientAddress(req) };
    const key = await limitFailures([counter], () => logIn(api, credentials));
    const staff = await currentStaff(api, key);
    if (!staff) throw new DomainError("bad_credentials"); // shut between the two looks at it
    const expiresAt = new Date(api.now().getTime() + staffSessionSeconds * 1000);
    const session: StaffSessionData = { ...key, expiresAt: expiresAt.toISOString() };
    await api.sessions.start(res, "staff", session, staffSessionSeconds);
    res.json(present(staff, session, req));
  };
}

/** `GET /api/staff/session` */
export function showSession(req: Request, res: Response): void {
  res.json(present(staffOf(res), staffSessionOf(res), req));
}

/** `DELETE /api/staff/session`; ending one that has ended is no error. */
export function endSession(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    await api.sessions.end(req, res, "staff");
    // Several people use one computer in a school office; what the next one could look back at goes.
    res.set("Clear-Site-Data", '"cache"').status(204).end();
  };
}

/** `GET /api/staff/visitor`: what the console opens with; the log-in page shows where the caller is seen from (R92). */
export function showVisitor(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const visitor = await signedIn(api, req);
    const session = visitor ? present(visitor.staff, visitor.session, req) : null;
    res.json({ ip: addressOf(req), session } satisfies StaffVisitor);
  };
}

function present(
  { username, role, school }: CurrentStaff,
  session: StaffSessionData,
  req: Request,
): StaffSession {
  return { username, role, school, ip: addressOf(req), expiresAt: toIso(new Date(session.expiresAt)) };
}

function addressOf(req: Request): string {
  return req.ip ?? "unknown";
}
