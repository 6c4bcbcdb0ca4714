import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import type { Request, RequestHandler, Response } from "express";
import { toIso } from "#domain/calendar.ts";
import { DomainError } from "#domain/errors.ts";
import type { CurrentStaff } from "#usecases/staff/current-staff.ts";
import { logIn } from "#usecases/staff/log-in.ts";
import { challengePasskey, logInWithPasskey } from "#usecases/staff/passkeys.ts";
import { currentStaff, staffSessionSeconds } from "#usecases/staff/session.ts";
import { lastLogIn, leaveSession } from "#usecases/staff/sessions.ts";
import type { ApiDeps } from "../api-deps.ts";
import { clientAddress } from "../client-address.ts";
import { PasskeyAnswer, PasskeyChallengeRequest } from "../contracts/accounts.ts";
import { type StaffSession, StaffSessionRequest } from "../contracts/school.ts";
import type { StaffVisitor } from "../contracts/staff-desk.ts";
import { limitFailures } from "../limit-failures.ts";
import { addressOf, placeOf } from "../place-of.ts";
import { type StaffSessionData, signedIn, staffOf } from "../staff-session.ts";

/** `POST /api/staff/session` */
export function startSession(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { otp, ...credentials } = StaffSessionRequest.parse(req.body);
    const code = otp?.trim() ? otp : undefined;
    const row = await guarded(api, req, () => logIn(api, { ...credentials, otp: code }, placeOf(req)));
    res.json(await begin(api, req, res, row));
  };
}

/** `POST /api/staff/session/passkey-challenge` */
export function startPasskey(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const credentials = PasskeyChallengeRequest.parse(req.body);
    res.json(await guarded(api, req, () => challengePasskey(api, credentials, placeOf(req))));
  };
}

/** `POST /api/staff/session/passkey` */
export function finishPasskey(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { challengeId, response } = PasskeyAnswer.parse(req.body);
    const answer = { challengeId, response: response as unknown as AuthenticationResponseJSON };
    const row = await guarded(api, req, () => logInWithPasskey(api, answer, placeOf(req)));
    res.json(await begin(api, req, res, row));
  };
}

const guarded = <Result>(api: ApiDeps, req: Request, work: () => Promise<Result>) =>
  limitFailures([{ limit: api.limits.login, key: clientAddress(req) }], work);

async function begin(
  api: ApiDeps,
  req: Request,
  res: Response,
  { id }: { id: string },
): Promise<StaffSession> {
  const staff = await currentStaff(api, id, placeOf(req));
  if (!staff) throw new DomainError("bad_credentials"); // shut between the two looks at it
  const before = await signedIn(api, req);
  if (before) await leaveSession(api, before); // this browser's cookie is about to be another's
  await api.sessions.start(res, "staff", { sessionId: id } satisfies StaffSessionData, staffSessionSeconds);
  return present(api, staff, req);
}

/** `GET /api/staff/session` */
export function showSession(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    res.json(await present(api, staffOf(res), req));
  };
}

/** `DELETE /api/staff/session`; ending one that has ended is no error. */
export function leave(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const staff = await signedIn(api, req);
    if (staff) await leaveSession(api, staff);
    await api.sessions.end(req, res, "staff");
    // Several people use one computer in a school office; what the next one could look back at goes.
    res.set("Clear-Site-Data", '"cache"').status(204).end();
  };
}

/** `GET /api/staff/visitor`: what the console opens with; the log-in page shows where the caller is seen from (R92). */
export function showVisitor(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const staff = await signedIn(api, req);
    const session = staff ? await present(api, staff, req) : null;
    res.json({ ip: addressOf(req), session } satisfies StaffVisitor);
  };
}

async function present(
  api: ApiDeps,
  { username, role, school, session, ways, mustSetUp }: CurrentStaff,
  req: Request,
): Promise<StaffSession> {
  const last = await lastLogIn(api, session);
  return {
    ...{ username, role, school, ip: addressOf(req), expiresAt: toIso(session.expiresAt) },
    secondFactor: { set: ways.length > 0, mustSetUp },
    lastLogIn: last && { ...last, at: toIso(last.at) },
  };
}
